package io.aplomo.escalation.cases.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.aplomo.contracts.EventType;
import io.aplomo.contracts.Topics;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class DeliveryApiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String ACKNOWLEDGE = "items.find { it.kind == 'ACKNOWLEDGE' }";

  private final KafkaProbe kafka = TestKafka.probe();

  @ConfigProperty(name = "quarkus.management.test-port")
  int management;

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void theAcknowledgementIsAskedForOnceInOurOwnWords() {
    UUID complaint = Told.newComplaint();
    kafka.send(Told.assessed(complaint, 1, "NORMAL").record());
    Api.eventually(complaint, found -> assertThat(found.getString("assessmentNo")).isEqualTo("1"));
    assertThat(asked(complaint)).isEmpty();

    Told received = Told.received(complaint);
    kafka.send(received.record());
    kafka.send(received.record());
    kafka.send(Told.message(complaint, 1).record());

    UUID id = CaseIds.of(complaint);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(kinds(id)).containsOnlyOnce("ACKNOWLEDGEMENT_REQUESTED", "MESSAGE_ADDED"));
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(asked(complaint)).hasSize(1));
    ConsumerRecord<String, byte[]> record = asked(complaint).getFirst();
    ContractAssertions.assertConforms(record);
    JsonPath payload = new JsonPath(KafkaProbe.text(record));
    assertThat(payload.getString("language")).isEqualTo("es");
    assertThat(payload.getString("trackingKey")).isEqualTo("7KQ2M9XDA4T");
    assertThat(payload.getString("channel")).isEqualTo("EMAIL");
    assertThat(payload.getString("text"))
        .contains("20 de noviembre de 2026 a las 19:42")
        .contains("Europe/Madrid")
        .contains("7KQ2M9XDA4T")
        .doesNotContain("Inés", "Ferrer", "C-104822", "gas");
  }

  @Test
  void aConfirmedDeliveryMeetsTheClockFromWhenItHappened() {
    UUID id = open(Told.received(Told.newComplaint()));

    report(id, delivered("2026-11-20T18:50:00Z"))
        .then()
        .statusCode(200)
        .body("caseId", equalTo(id.toString()))
        .body("outcome", equalTo("DELIVERED"))
        .body("at", equalTo("2026-11-20T18:50:00Z"))
        .body("channel", equalTo("EMAIL"))
        .body("reasonCode", nullValue());

    clocks(id)
        .then()
        .body(ACKNOWLEDGE + ".status", equalTo("MET"))
        .body(ACKNOWLEDGE + ".cause", equalTo("DELIVERED"))
        .body(ACKNOWLEDGE + ".since", equalTo("2026-11-20T18:50:00Z"))
        .body(ACKNOWLEDGE + ".breach", nullValue());
    JsonPath entry =
        Api.read(id)
            .jsonPath()
            .setRootPath("timeline.items.find { it.kind == 'DELIVERY_CONFIRMED' }");
    assertThat(entry.getString("effectiveAt")).isEqualTo("2026-11-20T18:50:00Z");
    assertThat(entry.getString("actor")).isEqualTo("test-agent");
    assertThat(entry.getString("details.channel")).isEqualTo("EMAIL");
    Api.read(id).then().header("ETag", "\"0\"");
  }

  @Test
  void aFailedDeliveryIsOnFileAndCountedAndLeavesTheClockOpen() {
    UUID id = open(Told.received(Told.newComplaint()));
    double before = failed();

    report(
            id,
            """
            {"what":"ACKNOWLEDGEMENT","outcome":"FAILED","channel":"EMAIL","reasonCode":"MAILBOX_FULL"}
            """)
        .then()
        .statusCode(200)
        .body("outcome", equalTo("FAILED"));

    clocks(id).then().body(ACKNOWLEDGE + ".status", equalTo("BREACHED"));
    JsonPath entry =
        Api.read(id).jsonPath().setRootPath("timeline.items.find { it.kind == 'DELIVERY_FAILED' }");
    assertThat(entry.getString("details.reasonCode")).isEqualTo("MAILBOX_FULL");
    assertThat(failed()).isEqualTo(before + 1);

    report(id, delivered("2026-11-20T18:55:00Z")).then().statusCode(200);
    clocks(id).then().body(ACKNOWLEDGE + ".status", equalTo("MET"));
  }

  @Test
  void aRepetitionIsAnsweredAsTheFirstTimeAndTakenInOnce() {
    UUID id = open(Told.received(Told.newComplaint()));
    String key = UUID.randomUUID().toString();

    Response first = repeatable(id, key, delivered("2026-11-20T18:50:00Z"));
    Response second = repeatable(id, key, delivered("2026-11-20T18:50:00Z"));

    first.then().statusCode(200).header("Idempotent-Replayed", nullValue());
    second.then().statusCode(200).header("Idempotent-Replayed", equalTo("true"));
    assertThat(second.asString()).isEqualTo(first.asString());
    repeatable(id, key, delivered("2026-11-20T18:51:00Z"))
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency.key-reused"));
    assertThat(kinds(id)).containsOnlyOnce("DELIVERY_CONFIRMED");
  }

  @Test
  void whatCannotBeTrueIsRefusedAndChangesNothing() {
    UUID id = open(Told.received(Told.newComplaint()));

    report(id, delivered(Instant.now().plusSeconds(600).toString()))
        .then()
        .statusCode(400)
        .body("code", equalTo("delivery.at-in-future"))
        .body("field", equalTo("at"))
        .body("limit", equalTo(300));
    report(id, delivered("2026-11-20T18:41:59.999Z"))
        .then()
        .statusCode(400)
        .body("code", equalTo("delivery.at-before-receipt"))
        .body("field", equalTo("at"));

    assertThat(kinds(id)).doesNotContain("DELIVERY_CONFIRMED");
    clocks(id).then().body(ACKNOWLEDGE + ".status", equalTo("BREACHED"));
  }

  @Test
  void aSendersClockALittleAheadLetsNoTimePassEarly() {
    UUID id = open(Told.received(Told.newComplaint()));
    Instant ahead = Instant.now().plusSeconds(240);

    String at = report(id, delivered(ahead.toString())).then().statusCode(200).extract().path("at");

    assertThat(Instant.parse(at)).isBefore(ahead);
    clocks(id).then().body(ACKNOWLEDGE + ".since", equalTo(at));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"outcome\":\"DELIVERED\"}                        | request.missing-field | what",
        "{\"what\":\"ACKNOWLEDGEMENT\"}                     | request.missing-field | outcome",
        "{\"what\":\"SURVEY\",\"outcome\":\"DELIVERED\"}    | request.invalid-value | what",
        "{\"what\":\"ACKNOWLEDGEMENT\",\"outcome\":\"X\"}   | request.invalid-value | outcome",
        "{\"what\":\"ACKNOWLEDGEMENT\",\"outcome\":\"FAILED\",\"reasonCode\":\"no spaces\"} |"
            + " request.invalid-value | reasonCode",
        "{\"what\":\"ACKNOWLEDGEMENT\",\"outcome\":\"FAILED\",\"at\":\"today\"} |"
            + " request.invalid-value | at",
        "''                                                 | request.missing-body  | ",
      })
  void badInputIsRefusedWithItsCode(String body, String code, @Nullable String field) {
    UUID id = UUID.randomUUID();

    report(id, body)
        .then()
        .statusCode(400)
        .body("code", equalTo(code))
        .body("field", equalTo(field));
  }

  @Test
  void theContactCentresMachineTellsAsAnIntegratorAndSeesNothingElse() {
    UUID id = open(Told.received(Told.newComplaint()));

    Api.as("integrator")
        .body(delivered("2026-11-20T18:50:00Z"))
        .post("/v1/cases/{id}/deliveries", id)
        .then()
        .statusCode(200);
    Api.as("operator")
        .body(delivered("2026-11-20T18:50:00Z"))
        .post("/v1/cases/{id}/deliveries", id)
        .then()
        .statusCode(403);
    Api.as("agent", "other-tenant")
        .body(delivered("2026-11-20T18:50:00Z"))
        .post("/v1/cases/{id}/deliveries", id)
        .then()
        .statusCode(404)
        .body("code", equalTo("resource.not-found"));
  }

  private UUID open(Told received) {
    kafka.send(received.record());
    UUID id = CaseIds.of(received.complaint());
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> clocks(id).then().body(ACKNOWLEDGE + ".status", equalTo("BREACHED")));
    return id;
  }

  private List<ConsumerRecord<String, byte[]>> asked(UUID complaint) {
    return kafka.all(Topics.CASES, complaint.toString()).stream()
        .filter(record ->
            EventType.ACKNOWLEDGEMENT_REQUESTED.type().equals(KafkaProbe.header(record, "ce_type")))
        .toList();
  }

  private double failed() {
    return given()
        .port(management)
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("aplomo_deliveries_failed_total"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private static List<Object> kinds(UUID id) {
    return Api.read(id).jsonPath().getList("timeline.items.kind");
  }

  private static Response clocks(UUID id) {
    return Api.as("agent").get("/v1/cases/{id}/clocks", id);
  }

  private static String delivered(String at) {
    return """
    {"what":"ACKNOWLEDGEMENT","outcome":"DELIVERED","channel":"EMAIL","at":"%s"}
    """
        .formatted(at);
  }

  private static Response report(UUID id, String body) {
    return Api.as("agent").body(body).post("/v1/cases/{id}/deliveries", id);
  }

  private static Response repeatable(UUID id, String key, String body) {
    return Api.as("agent")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/cases/{id}/deliveries", id);
  }
}
