package io.aplomo.intake.complaint.http;

import static io.aplomo.intake.Requests.COMPLAINTS;
import static io.aplomo.intake.Requests.as;
import static io.aplomo.intake.Requests.complaint;
import static io.aplomo.intake.Requests.post;
import static io.aplomo.intake.Requests.posted;
import static io.aplomo.testkit.ContractAssertions.assertConforms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.intake.ComplaintReceived;
import io.aplomo.contracts.intake.ReceivedAtSource;
import io.aplomo.intake.Platform;
import io.aplomo.intake.Published;
import io.aplomo.intake.Stored;
import io.aplomo.testkit.KafkaProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Platform
@QuarkusTest
class PostComplaintIT {
  @Test
  void answersWhatIsDurable() {
    Response answer = post("posting", complaint());

    String id = answer.path("id");
    answer
        .then()
        .statusCode(201)
        .header("Location", endsWith("/v1/complaints/" + id))
        .body("trackingKey", matchesPattern("[0-9A-HJKMNP-TV-Z]{10}[0-9A-HJKMNP-TV-Z*~$=U]"))
        .body("status", equalTo("RECEIVED"))
        .body("receivedAt", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"));
    as("agent", "posting")
        .get(COMPLAINTS + "/" + id)
        .then()
        .statusCode(200)
        .body("text", equalTo("No me devuelven el dinero."))
        .body("trackingKey", equalTo(answer.path("trackingKey")))
        .body("receivedAtSource.kind", equalTo("CLOCK"))
        .body("receivedAtSource.statedBy", equalTo("test-agent"))
        .body("jurisdiction", equalTo("ES"))
        .body("messageCount", equalTo(0));
  }

  @Test
  void publishesWhatItStoredAsTheContractSays() {
    String traceId = "4bf92f3577b34da6a3ce929d0e0e4736";
    Response answer =
        as("agent", "publishing")
            .header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
            .body(ComplaintExamples.REQUEST)
            .post(COMPLAINTS);
    answer.then().statusCode(201);
    String id = answer.path("id");

    List<ConsumerRecord<String, byte[]>> records = Published.of(id, 1);

    assertThat(records).hasSize(1);
    EventEnvelope envelope = assertConforms(records.getFirst());
    ComplaintReceived event =
        ContractJson.read(records.getFirst().value(), ComplaintReceived.class);
    assertThat(envelope.type()).isEqualTo("io.aplomo.complaint.received.v1");
    assertThat(envelope.tenant()).isEqualTo("publishing");
    assertThat(envelope.sequence()).isEqualTo(1);
    assertThat(envelope.effectiveAt()).isEqualTo(event.recordedAt());
    assertThat(KafkaProbe.header(records.getFirst(), "traceparent")).startsWith("00-" + traceId);
    assertThat(event.trackingKey()).isEqualTo(answer.path("trackingKey"));
    assertThat(event.receivedAt()).isEqualTo(Instant.parse(answer.path("receivedAt")));
    assertThat(event.receivedAtSource())
        .isEqualTo(new ReceivedAtSource(ReceivedAtSource.Kind.CLOCK, "test-agent"));
    assertThat(event.customer().name()).isEqualTo("Inés Ferrer");
    assertThat(event.jurisdiction()).isEqualTo("ES-CT");
    assertThat(event.externalId()).isEqualTo("mail-88213");
    assertThat(event.facts().get("billed").asText()).isEqualTo("19.90");
    assertThat(event.attachments()).hasSize(1);
  }

  @Test
  void showsEverythingThatWasHandedIn() {
    JsonObject example = new JsonObject(ComplaintExamples.REQUEST);
    String id =
        as("agent", "showing")
            .body(ComplaintExamples.REQUEST)
            .post(COMPLAINTS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    JsonObject shown = new JsonObject(as("agent", "showing").get(COMPLAINTS + "/" + id).asString());

    for (String field :
        List.of(
            "customer",
            "channel",
            "text",
            "language",
            "subject",
            "category",
            "jurisdiction",
            "externalId",
            "attachments")) {
      assertThat(shown.getValue(field)).as(field).isEqualTo(example.getValue(field));
    }
    assertThat(shown.getJsonObject("facts").getJsonObject("outage"))
        .isEqualTo(new JsonObject().put("hours", 72));
  }

  @Test
  void answersTheSameExternalIdWithTheSameTextAsBefore() {
    JsonObject complaint = complaint().put("externalId", "E-1");
    Response first = post("repeating", complaint);

    Response again = post("repeating", complaint.copy().put("language", "es"));

    again.then().statusCode(200).header("Location", endsWith(first.<String>path("id")));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(Stored.complaints("repeating")).isEqualTo(1);
    Published.of(first.path("id"), 1);
    assertThat(Published.ofTenant("repeating")).hasSize(1);
  }

  @Test
  void refusesTheSameExternalIdWithAnotherText() {
    JsonObject complaint = complaint().put("externalId", "E-1");
    String stored = posted("conflicting", complaint);

    post("conflicting", complaint.copy().put("text", "Otra cosa."))
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("complaint.external-id-conflict"))
        .body("field", equalTo("externalId"))
        .body("storedId", equalTo(stored));

    assertThat(Stored.complaints("conflicting")).isEqualTo(1);
  }

  @Test
  void takesAnExternalIdOncePerTenantAndChannel() {
    JsonObject complaint = complaint().put("externalId", "E-1");
    String first = posted("one-tenant", complaint);

    String foreign = posted("other-tenant", complaint.copy().put("text", "Otra cosa."));
    String otherChannel = posted("one-tenant", complaint.copy().put("channel", "WEB"));

    assertThat(List.of(first, foreign, otherChannel)).doesNotHaveDuplicates();
  }

  @Test
  void takesJurisdictionAndSectorFromTheTenant() {
    String id = posted("gas-cat", complaint());
    String stated = posted("gas-cat", complaint().put("jurisdiction", "PT"));

    as("agent", "gas-cat")
        .get(COMPLAINTS + "/" + id)
        .then()
        .body("jurisdiction", equalTo("ES-CT"))
        .body("sector", equalTo("energy"));
    as("agent", "gas-cat")
        .get(COMPLAINTS + "/" + stated)
        .then()
        .body("jurisdiction", equalTo("PT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LETTER", "IN_PERSON", "EMAIL"})
  void believesWhenALetterWasReceived(String channel) {
    Instant threeDaysAgo = Instant.now().minus(Duration.ofDays(3));
    Response answer =
        post(
            "letters",
            complaint().put("channel", channel).put("receivedAt", threeDaysAgo.toString()));

    answer.then().statusCode(201);
    Instant micros = threeDaysAgo.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    assertThat(Instant.parse(answer.path("receivedAt"))).isEqualTo(micros);
    as("agent", "letters")
        .get(COMPLAINTS + "/" + answer.path("id"))
        .then()
        .body("receivedAt", equalTo(micros.toString()))
        .body("receivedAtSource.kind", equalTo("CALLER"))
        .body("receivedAtSource.clamped", equalTo(false));
  }

  @Test
  void believesASupervisorOnEveryChannel() {
    JsonObject imported =
        complaint().put("receivedAt", Instant.now().minus(Duration.ofDays(1)).toString());

    as("supervisor", "imports").body(imported.encode()).post(COMPLAINTS).then().statusCode(201);
  }

  @Test
  void clampsAndNotesWhatLiesALittleAhead() {
    Instant before = Instant.now();
    Instant ahead = before.plus(Duration.ofMinutes(4));
    String id =
        posted(
            "clamping",
            complaint()
                .put("channel", "LETTER")
                .put("receivedAt", ahead.toString())
                .put("occurredAt", ahead.toString()));

    JsonPath shown = as("agent", "clamping").get(COMPLAINTS + "/" + id).jsonPath();
    assertThat(Instant.parse(shown.getString("receivedAt"))).isBefore(ahead);
    assertThat(Instant.parse(shown.getString("occurredAt"))).isBefore(ahead);
    assertThat(shown.getBoolean("receivedAtSource.clamped")).isTrue();
    assertThat(shown.getBoolean("occurredAtClamped")).isTrue();
  }

  @Test
  void takesTheLongestTextThereMayBe() {
    // Pairs of surrogates: 20,000 UTF-16 units, 10,000 code points, 40,000 bytes.
    String longest = "😡".repeat(10_000);

    String id = posted("longest", complaint().put("text", longest));

    as("agent", "longest").get(COMPLAINTS + "/" + id).then().body("text", equalTo(longest));
    assertConforms(Published.of(id, 1).getFirst());
  }

  @Test
  void losesNoneOfManyAtOnce() {
    List<CompletableFuture<Response>> answers =
        IntStream.range(0, 200)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> post("many", complaint().put("text", "Queja número " + i))))
            .toList();

    List<String> ids =
        answers.stream()
            .map(CompletableFuture::join)
            .map(answer -> answer.then().statusCode(201).extract().<String>path("id"))
            .toList();

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(Stored.complaints("many")).isEqualTo(200);
  }
}
