package io.aplomo.escalation.transfer.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aplomo.contracts.Topics;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.aplomo.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TransferApiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaProbe kafka = TestKafka.probe();
  private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final UUID complaint = Told.newComplaint();
  private final UUID caseId = CaseIds.of(complaint);

  /** Ana has a case. */
  @BeforeEach
  void open() {
    kafka.send(Told.received(complaint).of(tenant).record());
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> as("ana").get("/v1/cases/{id}", caseId).then().statusCode(200));
    as("ana")
        .header("If-Match", "\"0\"")
        .body("{\"to\":\"ana\"}")
        .post("/v1/cases/{id}/assign", caseId)
        .then()
        .statusCode(200);
  }

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void aWarmTransferIsTheReceiversOnceTheyHaveReadTheBrief() {
    String id =
        offer("ana", "{\"to\":\"ben\",\"reasonCode\":\"PRODUCT\",\"note\":\"Con calma\"}")
            .then()
            .statusCode(200)
            .body("state", equalTo("OFFERED"))
            .body("kind", equalTo("WARM"))
            .body("answerUntil", notNullValue())
            .body("note", nullValue())
            .extract()
            .path("id");
    assertOwner("ana");

    Response brief = as("ben").get("/v1/cases/{id}/brief", caseId);
    brief
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("happened.words", notNullValue())
        .body("missing", hasSize(5))
        .body("transfers.note", contains("Con calma"));
    answer("eva", id, "confirm", "{\"briefVersion\":1}")
        .then()
        .statusCode(409)
        .body("code", equalTo("transfer.refused"))
        .body("reason", equalTo("NOT_OFFERED_TO_YOU"));
    answer("ben", id, "confirm", "{\"briefVersion\":0}")
        .then()
        .statusCode(409)
        .body("code", equalTo("transfer.brief-stale"))
        .body("version", equalTo(1));
    answer("ben", id, "confirm", "{\"briefVersion\":1}")
        .then()
        .statusCode(200)
        .body("state", equalTo("DONE"))
        .body("receiver", equalTo("ben"));

    assertOwner("ben");
    told("case.assigned", "case.transfer-offered", "case.assigned", "case.transferred");
  }

  @Test
  void aRefusedOneStaysWithItsSenderAndCostsNothing() {
    for (int i = 0; i < 3; i++) {
      String id =
          offer("ana", "{\"to\":\"ben\",\"reasonCode\":\"PRODUCT\"}")
              .then()
              .statusCode(200)
              .extract()
              .path("id");
      offer("ana", "{\"to\":\"eva\",\"reasonCode\":\"PRODUCT\"}")
          .then()
          .statusCode(409)
          .body("reason", equalTo("ALREADY_OFFERED"));
      answer("ben", id, "refuse", "{\"reasonCode\":\"NOT_MY_PRODUCT\"}")
          .then()
          .statusCode(200)
          .body("state", equalTo("REFUSED"))
          .body("refusedBecause", equalTo("NOT_MY_PRODUCT"));
    }
    assertOwner("ana");
    as("ana").get("/v1/cases/{id}/transfers", caseId).then().body("items", hasSize(3));
  }

  @Test
  void theThirdTransferIsRefusedAndSomebodyIsCalledInstead() {
    transfer("ana", "ben", 1);
    transfer("ben", "eva", 2);

    offer("eva", "{\"to\":\"ana\",\"reasonCode\":\"PRODUCT\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("transfer.budget-spent"))
        .body("limit", equalTo(2));

    as("eva")
        .get("/v1/cases/{id}/escalations", caseId)
        .then()
        .body("items", hasSize(1))
        .body("items[0].reasons", contains("TRANSFER_BUDGET_SPENT"))
        .body("items[0].state", equalTo("WAITING"));
    assertOwner("eva");
  }

  @Test
  void aColdTransferNeedsASupervisorWhoMeansIt() {
    String cold = "{\"to\":\"ben\",\"kind\":\"COLD\",\"reasonCode\":\"FIRE_ALARM\"%s}";
    offer("ana", cold.formatted(""))
        .then()
        .statusCode(409)
        .body("code", equalTo("transfer.cold-refused"))
        .body("reason", equalTo("COLD"));
    offer("ana", cold.formatted(",\"forced\":true"))
        .then()
        .statusCode(409)
        .body("reason", equalTo("SUPERVISOR_NEEDED"));

    as("sam", "supervisor")
        .body(cold.formatted(",\"forced\":true"))
        .post("/v1/cases/{id}/transfers", caseId)
        .then()
        .statusCode(200)
        .body("state", equalTo("DONE"));

    assertOwner("ben");
    told("case.assigned", "case.assigned", "case.transferred");
  }

  @Test
  void noClockOfTheCustomerBeginsAnew() {
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(deadlines()).isNotEmpty());
    List<String> before = deadlines();

    transfer("ana", "ben", 1);

    assertThat(deadlines()).isEqualTo(before);
  }

  @Test
  void whatCannotBeIsRefused() {
    offer("ana", "{\"reasonCode\":\"X\"}")
        .then()
        .statusCode(400)
        .body("code", equalTo("transfer.unclear-receiver"))
        .body("field", equalTo("to"));
    offer("ana", "{\"to\":\"ben\",\"team\":\"phone\",\"reasonCode\":\"X\"}")
        .then()
        .statusCode(400)
        .body("field", equalTo("team"));
    offer("ana", "{\"team\":\"unheard-of\",\"reasonCode\":\"X\"}")
        .then()
        .statusCode(400)
        .body("code", equalTo("team.unknown"));
    offer("eva", "{\"to\":\"ben\",\"reasonCode\":\"X\"}")
        .then()
        .statusCode(409)
        .body("reason", equalTo("NOT_OWNER"));
    answer("ben", UUID.randomUUID().toString(), "confirm", "{\"briefVersion\":1}")
        .then()
        .statusCode(404);

    String id = offer("ana", "{\"to\":\"ben\",\"reasonCode\":\"X\"}").path("id");
    stranger()
        .body("{\"briefVersion\":1}")
        .post("/v1/transfers/{id}/confirm", id)
        .then()
        .statusCode(404);
    stranger().get("/v1/cases/{id}/brief", caseId).then().statusCode(404);
    stranger().get("/v1/cases/{id}/transfers", caseId).then().statusCode(404);
  }

  @Test
  void aRepetitionIsAnsweredAsTheFirstOne() {
    String key = UUID.randomUUID().toString();
    String body = "{\"to\":\"ben\",\"reasonCode\":\"PRODUCT\",\"note\":\"Con calma\"}";

    String first = repeatable(key, body).path("id");
    String second = repeatable(key, body).path("id");

    assertThat(second).isEqualTo(first);
    as("ana").get("/v1/cases/{id}/transfers", caseId).then().body("items.id", hasItem(first));
  }

  private Response repeatable(String key, String body) {
    return as("ana")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/cases/{id}/transfers", caseId);
  }

  private RequestSpecification stranger() {
    return given().auth().oauth2(token("ben", tenant + "x", "agent")).contentType(ContentType.JSON);
  }

  private void transfer(String from, String to, int version) {
    String id = offer(from, "{\"to\":\"%s\",\"reasonCode\":\"PRODUCT\"}".formatted(to)).path("id");
    answer(to, id, "confirm", "{\"briefVersion\":%d}".formatted(version)).then().statusCode(200);
  }

  private List<String> deadlines() {
    return as("ana").get("/v1/cases/{id}/clocks", caseId).path("items.dueAt");
  }

  private void assertOwner(String subject) {
    as("ana").get("/v1/cases/{id}", caseId).then().body("owner", equalTo(subject));
  }

  private Response offer(String by, String body) {
    return as(by).body(body).post("/v1/cases/{id}/transfers", caseId);
  }

  private Response answer(String by, String id, String verb, String body) {
    return as(by).body(body).post("/v1/transfers/{id}/" + verb, id);
  }

  private RequestSpecification as(String subject) {
    return as(subject, "agent");
  }

  private RequestSpecification as(String subject, String role) {
    return given().auth().oauth2(token(subject, tenant, role)).contentType(ContentType.JSON);
  }

  private static String token(String subject, String tenant, String role) {
    return TestTokens.token(subject, tenant, List.of(role));
  }

  private void told(String... types) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          List<String> told =
              kafka.all(Topics.CASES, complaint.toString()).stream()
                  .map(ContractAssertions::assertConforms)
                  .map(envelope -> envelope.type().replace("io.aplomo.", "").replace(".v1", ""))
                  .filter(type -> type.startsWith("case.assigned") || type.contains("transfer"))
                  .toList();
          assertThat(told).containsExactly(types);
        });
  }
}
