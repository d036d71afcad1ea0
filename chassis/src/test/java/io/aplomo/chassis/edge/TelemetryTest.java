package io.aplomo.chassis.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.chassis.telemetry.TraceContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Scope;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a request leaves behind in the log and in the trace. */
@EdgeApplication
class TelemetryTest {

  private static final Path LOG = Path.of("target", "edge-test.log");
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @Test
  void anIncidentIsFoundInTheLogWithItsKeysAndWithoutTheMessage() throws IOException {
    String canary = "canary-" + UUID.randomUUID();
    String incident =
        authorised()
            .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
            .get("/v1/things/bug/" + canary)
            .then()
            .statusCode(500)
            .extract()
            .path("incident");

    JsonNode line = await().until(() -> lineOf(incident), Optional::isPresent).orElseThrow();
    assertThat(line.path("message").asText()).isEqualTo("request failed");
    assertThat(line.path("level").asText()).isEqualTo("ERROR");
    assertThat(line.path("mdc").path("traceId").asText()).isEqualTo(TRACE);
    assertThat(line.path("stackTrace").asText())
        .contains("java.lang.IllegalArgumentException")
        .contains("ThingResource.bug");
    assertThat(Files.readString(LOG)).doesNotContain(canary);
  }

  @Test
  void whatIsWrittenInABadRequestIsNeitherLoggedNorAnswered() throws IOException {
    String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
    for (String body :
        new String[] {
          "{\"text\":\"" + canary,
          "{\"text\":\"" + canary + "\\u0000\"}",
          "{\"text\":\"a\",\"kind\":\"" + canary + "\"}",
          "{\"text\":\"a\",\"occurredAt\":\"" + canary + "\"}",
          "{\"text\":\"" + canary.repeat(10) + "\"}",
          "\"" + canary + "\"",
          canary
        }) {
      String answer =
          authorised()
              .contentType("application/json")
              .body(body)
              .post("/v1/things")
              .then()
              .statusCode(400)
              .extract()
              .asString();
      assertThat(answer).doesNotContain(canary);
    }
    assertThat(Files.readString(LOG)).doesNotContain(canary);
  }

  @Test
  void theTraceOfTheCallerIsCarriedOn() {
    String carried =
        authorised()
            .header("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01")
            .get("/v1/things/trace")
            .asString();
    assertThat(carried).matches("00-" + TRACE + "-[0-9a-f]{16}-0[01]");
    assertThat(carried).doesNotContain("b7ad6b7169203331");
  }

  @Test
  void aRequestWithoutATraceStartsOne() {
    String first = authorised().get("/v1/things/trace").asString();
    String second = authorised().get("/v1/things/trace").asString();
    assertThat(first).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    assertThat(TraceContext.traceId(first)).isNotEqualTo(TraceContext.traceId(second));
  }

  @Test
  void aConsumerContinuesTheTraceOfTheRequest() {
    String posted = authorised().get("/v1/things/trace").asString();

    Span span = TraceContext.span("assess", posted, SpanKind.CONSUMER);
    try (Scope scope = span.makeCurrent()) {
      assertThat(scope).isNotNull();
      String sentOn = TraceContext.current();
      assertThat(TraceContext.traceId(sentOn)).isEqualTo(TraceContext.traceId(posted));
      assertThat(sentOn).isEqualTo(TraceContext.of(span)).isNotEqualTo(posted);
    } finally {
      span.end();
    }
    assertThat(TraceContext.current()).isNull();
  }

  @Test
  void whatIsNoTraceContextIsIgnored() {
    assertThat(TraceContext.traceId(null)).isNull();
    assertThat(TraceContext.traceId("nonsense")).isNull();
    Span span = TraceContext.span("assess", "nonsense", SpanKind.CONSUMER);
    assertThat(span.getSpanContext().isValid()).isTrue();
    span.end();
  }

  private static Optional<JsonNode> lineOf(String incident) throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (String line : Files.readAllLines(LOG)) {
      if (!line.startsWith("{")) {
        continue; // written while the test application was built
      }
      JsonNode parsed = json.readTree(line);
      if (parsed.path("mdc").path("incident").asText().equals(incident)) {
        return Optional.of(parsed);
      }
    }
    return Optional.empty();
  }

  private static RequestSpecification authorised() {
    return given().header("Authorization", "Bearer " + SignedTokens.of("agent"));
  }
}
