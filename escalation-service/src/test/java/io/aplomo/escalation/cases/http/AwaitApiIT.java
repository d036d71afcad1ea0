package io.aplomo.escalation.cases.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AwaitApiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PROMISED =
      "items.find { it.kind == 'RESOLUTION' && it.basis == 'CONTRACTUAL' }";
  private static final String BY_LAW =
      "items.find { it.kind == 'RESOLUTION' && it.basis == 'STATUTORY' }";

  private final KafkaProbe kafka = TestKafka.probe();

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void waitingForTheCustomerStopsThePromiseAndNotTheLaw() {
    UUID id = open(Told.newComplaint());

    Api.move(
            id,
            "await",
            "\"0\"",
            "{\"for\":\"CUSTOMER\",\"reasonCode\":\"INVOICE\",\"note\":\"Pedida la factura\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("OPEN"));
    Api.read(id).then().body("awaiting", contains("CUSTOMER")).body("stage", equalTo("NEW"));
    clocks(id)
        .then()
        .body(PROMISED + ".status", equalTo("PAUSED"))
        .body(PROMISED + ".cause", equalTo("AWAITING_CUSTOMER"))
        .body(BY_LAW + ".status", equalTo("RUNNING"));

    Api.move(id, "continue", "\"1\"", "").then().statusCode(200).header("ETag", "\"2\"");
    clocks(id).then().body(PROMISED + ".status", equalTo("RUNNING"));
    Api.read(id).then().body("awaiting", empty());

    JsonPath whole = Api.read(id).jsonPath();
    assertThat(whole.getList("timeline.items.kind")).endsWith("AWAITING_CUSTOMER", "CONTINUED");
    JsonPath entry = whole.setRootPath("timeline.items.find { it.kind == 'AWAITING_CUSTOMER' }");
    assertThat(entry.getString("actor")).isEqualTo("test-agent");
    assertThat(entry.getString("details.reasonCode")).isEqualTo("INVOICE");
    assertThat(entry.getString("note")).isEqualTo("Pedida la factura");
  }

  @Test
  void onlyACompletionStopsTheLaw() {
    UUID id = open(Told.newComplaint());

    Api.move(id, "await", "\"0\"", "{\"for\":\"COMPLETION\"}").then().statusCode(200);

    clocks(id)
        .then()
        .body(PROMISED + ".status", equalTo("PAUSED"))
        .body(BY_LAW + ".status", equalTo("PAUSED"))
        .body(BY_LAW + ".cause", equalTo("AWAITING_COMPLETION"));
    assertThat(Api.read(id).jsonPath().getList("timeline.items.kind"))
        .endsWith("AWAITING_COMPLETION");
  }

  @Test
  void theCustomersMessageEndsTheWaitByItself() {
    UUID complaint = Told.newComplaint();
    UUID id = open(complaint);
    Api.move(id, "await", "\"0\"", "{\"for\":\"CUSTOMER\"}").then().statusCode(200);

    kafka.send(Told.message(complaint, 1).effective(Instant.now()).record());

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> clocks(id).then().body(PROMISED + ".status", equalTo("RUNNING")));
    refused(Api.move(id, "continue", "\"1\"", "{}"), "OPEN", "NOT_AWAITING");
    Api.move(id, "await", "\"1\"", "{\"for\":\"CUSTOMER\"}").then().statusCode(200);
  }

  @Test
  void whatChangesNothingIsRefused() {
    UUID id = open(Told.newComplaint());

    refused(Api.move(id, "continue", "\"0\"", "{}"), "OPEN", "NOT_AWAITING");
    Api.move(id, "await", "\"0\"", "{\"for\":\"CUSTOMER\"}").then().statusCode(200);
    refused(Api.move(id, "await", "\"1\"", "{\"for\":\"CUSTOMER\"}"), "OPEN", "ALREADY_AWAITING");
    refused(Api.move(id, "continue", "\"1\"", "{\"for\":\"COMPLETION\"}"), "OPEN", "NOT_AWAITING");
    Api.move(id, "await", "\"0\"", "{\"for\":\"COMPLETION\"}").then().statusCode(412);
    Api.resolve(id, "\"1\"").then().statusCode(200);
    refused(
        Api.move(id, "await", "\"2\"", "{\"for\":\"COMPLETION\"}"), "RESOLVED", "ALREADY_RESOLVED");
  }

  @Test
  void whatIsAwaitedHasToBeSaid() {
    UUID id = open(Told.newComplaint());

    Api.move(id, "await", "\"0\"", "{}")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.missing-field"))
        .body("field", equalTo("for"));
    Api.move(id, "await", "\"0\"", "")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.missing-body"));
    Api.move(id, "await", "\"0\"", "{\"for\":\"GODOT\"}")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.invalid-value"))
        .body("field", equalTo("for"));
  }

  @Test
  void onlyTheClocksTellOfItWithoutAGapInTheNumbers() {
    UUID complaint = Told.newComplaint();
    UUID id = open(complaint);
    Api.move(id, "await", "\"0\"", "{\"for\":\"CUSTOMER\"}").then().statusCode(200);
    Api.move(id, "continue", "\"1\"", "{}").then().statusCode(200);
    Api.resolve(id, "\"2\"").then().statusCode(200);

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          var envelopes =
              kafka.all(Topics.CASES, complaint.toString()).stream()
                  .map(ContractAssertions::assertConforms)
                  .toList();
          List<String> types = envelopes.stream().map(envelope -> envelope.type()).toList();
          assertThat(types)
              .contains(
                  EventType.CLOCK_PAUSED.type(),
                  EventType.CLOCK_RESUMED.type(),
                  EventType.CASE_RESOLVED.type(),
                  EventType.CLOCK_MET.type());
          assertThat(envelopes)
              .extracting(envelope -> envelope.sequence())
              .doesNotHaveDuplicates()
              .contains(1L, (long) envelopes.size());
        });
  }

  private UUID open(UUID complaint) {
    String now = Instant.now().toString();
    kafka.send(
        Told.received(complaint)
            .with(payload ->
                payload
                    .put("receivedAt", now)
                    .put("recordedAt", now)
                    .put("occurredAt", now)
                    .put("jurisdiction", "ES"))
            .record());
    kafka.send(Told.assessed(complaint, 1, "NORMAL").effective(Instant.now()).record());
    UUID id = CaseIds.of(complaint);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> clocks(id).then().body(PROMISED + ".status", equalTo("RUNNING")));
    Api.eventually(complaint, found -> assertThat(found.getString("assessmentNo")).isEqualTo("1"));
    return id;
  }

  private static void refused(Response response, String status, String reason) {
    response
        .then()
        .statusCode(409)
        .body("code", equalTo("case.transition-refused"))
        .body("status", equalTo(status))
        .body("reason", equalTo(reason));
  }

  private static Response clocks(UUID id) {
    return Api.as("agent").get("/v1/cases/{id}/clocks", id);
  }
}
