package io.aplomo.triage.assessment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.contracts.EventType;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.PostgresResource;
import io.aplomo.testkit.TestTokens;
import io.aplomo.testkit.TokensResource;
import io.aplomo.triage.assessment.Intake;
import io.aplomo.triage.assessment.Triage;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class AssessmentResourceIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PATH = "/v1/assessments";

  @ParameterizedTest
  @ValueSource(strings = {"agent", "supervisor", "manager"})
  void assessesATextAtOnce(String role) throws Exception {
    Response answer = post(role, "{\"text\":\"Llevo tres días sin gas.\",\"lang\":\"es\"}");

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode assessment = JSON.readTree(answer.asByteArray());
    assertThat(assessment.path("language").asText()).isEqualTo("es");
  }

  @Test
  void answersExactlyTheShapeOfTheContract() throws Exception {
    JsonNode answer = JSON.readTree(post("agent", Examples.REFUND).asByteArray());

    assertThat(names(answer))
        .containsExactlyInAnyOrder(
            "urgency",
            "fault",
            "conduct",
            "emotion",
            "demand",
            "understanding",
            "category",
            "intent",
            "safety",
            "safetyReasons",
            "vulnerable",
            "vulnerableReasons",
            "remedies",
            "language",
            "scorer");
    assertThat(names(answer.path("urgency"))).containsExactly("level", "reasons", "score");
    assertThat(names(answer.path("fault")))
        .containsExactly("confidence", "probability", "reasons", "verdict");
    assertThat(names(answer.path("fault").path("probability")))
        .containsExactly("company", "customer", "thirdParty", "undetermined");
    assertThat(names(answer.path("conduct")))
        .containsExactly("level", "reasons", "score", "target");
    assertThat(names(answer.path("emotion"))).containsExactly("level", "score");
    assertThat(names(answer.path("demand")))
        .containsExactly("offers", "policies", "reasons", "verdict");
    assertThat(names(answer.path("understanding")))
        .containsExactly("articles", "reasons", "verdict");
    assertThat(names(answer.path("category"))).containsExactly("confidence", "verdict");
    assertThat(names(answer.path("scorer"))).containsExactly("name", "version");
    ContractAssertions.assertConforms(EventType.COMPLAINT_ASSESSED, asEvent(answer));
  }

  @Test
  void answersTheSameToTheSame() {
    assertThat(post("agent", Examples.SUMINISTRO).asString())
        .isEqualTo(post("manager", Examples.SUMINISTRO).asString());
  }

  @Test
  void takesTheLongestText() {
    assertThat(post("agent", "{\"text\":\"" + "a".repeat(20_000) + "\"}").statusCode())
        .isEqualTo(200);
  }

  static Stream<Arguments> badInput() {
    String ok = "\"text\":\"No gas.\"";
    return Stream.of(
        bad("{" + ok, "request.malformed-json", null),
        bad("{\"text\":\"a\",\"text\":\"b\"}", "request.malformed-json", null),
        bad("", "request.missing-body", null),
        bad("{}", "request.missing-field", "text"),
        bad("{\"text\":null}", "request.missing-field", "text"),
        bad("{\"text\":7}", "request.invalid-value", "text"),
        bad("{\"text\":\"\"}", "text.empty", "text"),
        bad("{\"text\":\" \\u00a0\\n \"}", "text.empty", "text"),
        bad("{\"text\":\"" + "a".repeat(20_001) + "\"}", "text.too-long", "text"),
        bad("{\"text\":\"a\\u0000b\"}", "text.invalid-characters", "text"),
        bad("{\"text\":\"a\\ud800b\"}", "text.invalid-characters", "text"),
        bad("{" + ok + ",\"colour\":\"red\"}", "request.unknown-field", "colour"),
        bad("{" + ok + ",\"language\":\"in Spanish\"}", "request.invalid-value", "language"),
        bad("{" + ok + ",\"language\":\"es\",\"lang\":\"en\"}", "request.invalid-value", "lang"),
        bad("{" + ok + ",\"receivedAt\":\"yesterday\"}", "request.invalid-value", "receivedAt"),
        bad("{" + ok + ",\"receivedAt\":1795296363}", "request.invalid-value", "receivedAt"),
        bad("{" + ok + ",\"facts\":[]}", "request.invalid-value", "facts"),
        bad("{" + ok + ",\"facts\":" + manyFacts() + "}", "request.too-long", "facts"),
        bad("{" + ok + ",\"policies\":{}}", "request.invalid-value", "policies"),
        bad(
            policy("\"kind\":\"REFUND_WINDOW\",\"value\":30,\"unit\":\"days\""),
            "request.missing-field",
            "policies[0].code"),
        bad(
            policy("\"code\":\"P\",\"kind\":\"PRESENTS\",\"value\":30,\"unit\":\"days\""),
            "request.invalid-value",
            "policies[0].kind"),
        bad(
            policy("\"code\":\"P\",\"kind\":\"MAX_DISCOUNT\",\"value\":-1,\"unit\":\"percent\""),
            "request.out-of-range",
            "policies[0].value"),
        bad(
            policy("\"code\":\"P\",\"kind\":\"MAX_DISCOUNT\",\"value\":1e30,\"unit\":\"percent\""),
            "request.out-of-range",
            "policies[0].value"),
        bad(
            policy("\"code\":\"P\",\"kind\":\"MAX_DISCOUNT\",\"value\":10,\"unit\":\"per cent\""),
            "request.invalid-value",
            "policies[0].unit"),
        bad(
            "{" + ok + ",\"articles\":[{\"code\":\"KB 1\",\"claim\":\"It does.\"}]}",
            "request.invalid-value",
            "articles[0].code"),
        bad(
            "{" + ok + ",\"articles\":[{\"code\":\"KB-1\",\"claim\":\"\"}]}",
            "text.empty",
            "articles[0].claim"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInputWithACodeAndTheField(String body, String code, @Nullable String field) {
    Response answer = post("agent", body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    assertThat(answer.jsonPath().getString("field")).isEqualTo(field);
    assertThat(answer.asString()).doesNotContain("No gas.");
  }

  @Test
  void refusesWhatIsNoJsonOrTooLarge() {
    as("agent")
        .contentType(ContentType.TEXT)
        .body("No gas.")
        .post(PATH)
        .then()
        .statusCode(415)
        .body("code", equalTo("request.unsupported-media-type"));
    as("agent")
        .contentType(ContentType.JSON)
        .body("{\"text\":\"" + "a".repeat(2_000_000) + "\"}")
        .post(PATH)
        .then()
        .statusCode(413)
        .body("code", equalTo("request.too-large"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "integrator"})
  void refusesRolesThatReadNoText(String role) {
    assertThat(post(role, Examples.REFUND).statusCode()).isEqualTo(403);
    as(role).get(PATH + "/" + UUID.randomUUID()).then().statusCode(403);
  }

  @Test
  void asksForAToken() {
    given().contentType(ContentType.JSON).body(Examples.REFUND).post(PATH).then().statusCode(401);
    given().get(PATH + "/" + UUID.randomUUID()).then().statusCode(401);
  }

  @Test
  void answersTheLatestAssessmentAndThoseBeforeIt() throws Exception {
    Intake intake = new Intake();
    try (Triage triage = new Triage()) {
      triage.hears(intake.received("No gas for three days."), intake.said(1, "Still none."));
      triage.awaits(intake, 2);

      as("agent")
          .get(PATH + "/" + intake.complaintId)
          .then()
          .statusCode(200)
          .body("complaintId", equalTo(intake.complaintId.toString()))
          .body("assessments", equalTo(2))
          .body("latest.assessmentNo", equalTo(2))
          .body("latest.messageId", equalTo(intake.messageId(1).toString()))
          .body("history.items", hasSize(2))
          .body("history.items.assessmentNo", equalTo(List.of(2, 1)));

      String first =
          as("agent")
              .get(PATH + "/" + intake.complaintId + "?limit=1")
              .then()
              .statusCode(200)
              .body("history.items.assessmentNo", equalTo(List.of(2)))
              .extract()
              .path("history.nextCursor");
      as("agent")
          .queryParam("cursor", first)
          .get(PATH + "/" + intake.complaintId)
          .then()
          .statusCode(200)
          .body("latest.assessmentNo", equalTo(2))
          .body("history.items.assessmentNo", equalTo(List.of(1)))
          .body("history.nextCursor", equalTo(null));
      as("agent")
          .get(PATH + "/" + intake.complaintId + "?cursor=AAAA")
          .then()
          .statusCode(400)
          .body("code", equalTo("request.invalid-cursor"));
    }
  }

  @Test
  void answersAComplaintOfAnotherTenantAsIfThereWereNone() throws Exception {
    Intake intake = new Intake();
    try (Triage triage = new Triage()) {
      triage.hears(intake.received("No gas for three days."));
      triage.awaits(intake, 1);
    }
    String foreign =
        given()
            .auth()
            .oauth2(TestTokens.token("agent", "other"))
            .get(PATH + "/" + intake.complaintId)
            .then()
            .statusCode(404)
            .extract()
            .asString();
    String none =
        as("agent").get(PATH + "/" + UUID.randomUUID()).then().statusCode(404).extract().asString();

    assertThat(foreign).isEqualTo(none);
    as("agent").get(PATH + "/7").then().statusCode(404);
  }

  @Test
  void describesItselfWithExamples() {
    String api =
        as("agent")
            .accept(ContentType.JSON)
            .get("/q/openapi")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(api).contains("/v1/assessments/{complaintId}").contains("refund after the window");
  }

  /** The assessment inside an event, so that the schema of the topic can be held against it. */
  private static byte[] asEvent(JsonNode assessment) {
    Map<String, Object> event =
        Map.of(
            "complaintId",
            UUID.randomUUID().toString(),
            "assessmentNo",
            1,
            "causeId",
            UUID.randomUUID().toString(),
            "receivedAt",
            "2026-11-21T10:00:00Z",
            "recordedAt",
            "2026-11-21T10:00:00Z",
            "channel",
            "CHAT",
            "assessment",
            assessment);
    return JSON.valueToTree(event).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Response post(String role, String body) {
    return as(role).contentType(ContentType.JSON).body(body).post(PATH);
  }

  private static RequestSpecification as(String role) {
    return given().auth().oauth2(TestTokens.token(role, "demo"));
  }

  private static String policy(String members) {
    return "{\"text\":\"No gas.\",\"policies\":[{" + members + "}]}";
  }

  private static String manyFacts() {
    StringBuilder facts = new StringBuilder("{\"f0\":0");
    for (int i = 1; i <= 64; i++) {
      facts.append(",\"f").append(i).append("\":0");
    }
    return facts.append('}').toString();
  }

  private static Arguments bad(String body, String code, @Nullable String field) {
    return Arguments.of(body, code, field);
  }
}
