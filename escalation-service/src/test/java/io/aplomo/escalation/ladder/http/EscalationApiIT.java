package io.aplomo.escalation.ladder.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
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
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EscalationApiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaProbe kafka = TestKafka.probe();
  private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final UUID complaint = Told.newComplaint();
  private final UUID caseId = CaseIds.of(complaint);

  /** Ana reports to Sam, who is there; Sue leads the team too; Mia manages both. */
  @BeforeEach
  void staff() {
    put("/v1/teams/phone", "{\"name\":{\"es\":\"T\",\"en\":\"T\"},\"zone\":\"Europe/Madrid\"}");
    person("mia", "MANAGER", "");
    person("sam", "SUPERVISOR", ",\"superior\":\"mia\"");
    person("sue", "SUPERVISOR", ",\"superior\":\"mia\"");
    person("ana", "AGENT", ",\"superior\":\"sam\"");
    hear("sam", "SUPERVISOR");
    hear("sue", "SUPERVISOR");
  }

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void theSuperiorOfWhoeverGivesTheCaseAwayIsCalledAndHasItOnceTheyAccept() {
    open("ES-MD");
    UUID id = escalate();
    ofCase()
        .body("items", hasSize(1))
        .body("items[0].state", equalTo("WAITING"))
        .body("items[0].level", equalTo("SUPERVISOR"))
        .body("items[0].to", equalTo("sam"))
        .body("items[0].reasons", contains("AUTHORITY_MISSING"))
        .body("items[0].acceptUntil", notNullValue())
        .body("items[0].history.kind", contains("CALLED"))
        .body("items[0].history[0].by", equalTo("ana"))
        .body("items[0].history[0].reasonCode", equalTo("REFUND"));

    answer("sue", "refuse", id).then().statusCode(409).body("reason", equalTo("NOT_ADDRESSED"));
    answer("sam", "accept", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"))
        .body("acceptedBy", equalTo("sam"));

    as("agent", "ana").get("/v1/cases/{id}", caseId).then().body("owner", equalTo("sam"));
    answer("sue", "accept", id)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("escalation.refused"))
        .body("state", equalTo("ACCEPTED"))
        .body("reason", equalTo("ALREADY_ACCEPTED"));
    told("case.assigned", "case.escalated", "case.assigned", "case.escalation-accepted");
  }

  @Test
  void aRefusalCallsTheNextOneAndIsRepeatedWithItsKey() {
    open("ES-MD");
    UUID id = escalate();
    String key = UUID.randomUUID().toString();

    for (int i = 0; i < 2; i++) {
      as("supervisor", "sam")
          .header("Idempotency-Key", key)
          .body("{\"reasonCode\":\"IN_ANOTHER_CONTACT\"}")
          .post("/v1/escalations/{id}/refuse", id)
          .then()
          .statusCode(200)
          .body("to", equalTo("sue"));
    }
    as("supervisor", "sam")
        .header("Idempotency-Key", key)
        .body("{\"reasonCode\":\"ANOTHER\"}")
        .post("/v1/escalations/{id}/refuse", id)
        .then()
        .statusCode(422);

    as("supervisor", "sue")
        .queryParams(Map.of("state", "WAITING", "level", "SUPERVISOR", "to", "sue"))
        .get("/v1/escalations")
        .then()
        .statusCode(200)
        .body("items.id", contains(id.toString()))
        .body("items[0].history", nullValue());
    as("supervisor", "sam")
        .queryParam("to", "sam")
        .get("/v1/escalations")
        .then()
        .body("items", empty());
    told("case.assigned", "case.escalated", "case.escalation-refused");
  }

  @Test
  void aReleasedCaseCallsAgainAndASettledOneNobody() {
    open("ES-MD");
    UUID id = escalate();
    answer("sam", "accept", id).then().statusCode(200);
    move("sam", "release", 3, "{\"reasonCode\":\"END_OF_SHIFT\"}").then().statusCode(200);
    ofCase().body("items[0].state", equalTo("WAITING")).body("items[0].to", equalTo("sue"));

    move("sue", "assign", 4, "{\"to\":\"sue\"}").then().statusCode(200);
    ofCase()
        .body("items[0].state", equalTo("ACCEPTED"))
        .body("items[0].acceptedBy", equalTo("sue"));
    move("sue", "resolve", 5, "{\"stepsMissingReason\":\"SETTLED_BY_PHONE\"}")
        .then()
        .statusCode(200);

    ofCase()
        .body("items[0].state", equalTo("ENDED"))
        .body("items[0].endedBecause", equalTo("RESOLVED"))
        .body("items[0].acceptedBy", equalTo("sue"));
    told(
        "case.assigned",
        "case.escalated",
        "case.assigned",
        "case.escalation-accepted",
        "case.released",
        "case.escalated",
        "case.assigned",
        "case.escalation-accepted",
        "case.resolved",
        "case.escalation-ended");
  }

  @Test
  void aCustomerWhoAsksForASupervisorGetsOneWithinThreeMinutes() {
    open("ES-MD");
    move("ana", "assign", 0, "{\"to\":\"ana\"}").then().statusCode(200);

    Response asked =
        as("agent", "ana")
            .body("{\"reasonCode\":\"NOT_SATISFIED\"}")
            .post("/v1/cases/{id}/assist", caseId);
    asked
        .then()
        .statusCode(200)
        .body("to", equalTo("sam"))
        .body("reasons", contains("SUPERVISOR_ASKED_FOR"));
    as("agent", "ana")
        .post("/v1/cases/{id}/assist", caseId)
        .then()
        .statusCode(409)
        .body("reason", equalTo("ALREADY_RAISED"));
    as("agent", "ana").get("/v1/cases/{id}", caseId).then().body("owner", equalTo("ana"));
    awaitClock("RUNNING");

    answer("sam", "accept", UUID.fromString(asked.path("id"))).then().statusCode(200);

    awaitClock("MET");
    as("agent", "ana").get("/v1/cases/{id}", caseId).then().body("owner", equalTo("sam"));
    told(
        "case.assigned",
        "case.supervisor-requested",
        "case.escalated",
        "case.assigned",
        "case.escalation-accepted");
  }

  @Test
  void nothingIsSeenOrAnsweredFromAnotherTenant() {
    open("ES-MD");
    UUID id = escalate();
    stranger().post("/v1/escalations/{id}/accept", id).then().statusCode(404);
    stranger().get("/v1/cases/{id}/escalations", caseId).then().statusCode(404);
    stranger().post("/v1/cases/{id}/assist", caseId).then().statusCode(404);
    stranger().get("/v1/escalations").then().statusCode(200).body("items", empty());
  }

  @Test
  void whatCannotBeIsRefused() {
    open("ES-MD");
    UUID id = escalate();

    answer("ana", "agent", "accept", id).then().statusCode(403);
    as("supervisor", "sam")
        .body("{}")
        .post("/v1/escalations/{id}/refuse", id)
        .then()
        .statusCode(400)
        .body("field", equalTo("reasonCode"));
    as("supervisor", "sam").get("/v1/escalations?state=RED").then().statusCode(400);
    as("supervisor", "sam").get("/v1/escalations?cursor=x").then().statusCode(400);
    as("supervisor", "sam")
        .post("/v1/escalations/{id}/accept", UUID.randomUUID())
        .then()
        .statusCode(404);
    move("ana", "escalate", 2, "{\"reasonCode\":\"X\",\"level\":\"CEO\"}").then().statusCode(400);
  }

  /** Somebody of another tenant with the same name. */
  private RequestSpecification stranger() {
    return given()
        .auth()
        .oauth2(TestTokens.token("sam", tenant + "x", List.of("supervisor")))
        .contentType(ContentType.JSON);
  }

  private UUID escalate() {
    move("ana", "assign", 0, "{\"to\":\"ana\"}").then().statusCode(200);
    move("ana", "escalate", 1, "{\"reasonCode\":\"REFUND\"}").then().statusCode(200);
    return UUID.fromString(
        as("agent", "ana").get("/v1/cases/{id}/escalations", caseId).path("items[0].id"));
  }

  private ValidatableResponse ofCase() {
    return as("agent", "ana").get("/v1/cases/{id}/escalations", caseId).then().statusCode(200);
  }

  private Response move(String subject, String verb, long version, String body) {
    return as(subject.equals("ana") ? "agent" : "supervisor", subject)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/v1/cases/{id}/" + verb, caseId);
  }

  private Response answer(String subject, String verb, UUID id) {
    return answer(subject, "supervisor", verb, id);
  }

  private Response answer(String subject, String role, String verb, UUID id) {
    return as(role, subject)
        .body(verb.equals("refuse") ? "{\"reasonCode\":\"BUSY\"}" : "")
        .post("/v1/escalations/{id}/" + verb, id);
  }

  /** Nobody is told of the clocks of a case that was opened a moment ago. */
  private void awaitClock(String status) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            as("agent", "ana")
                .get("/v1/cases/{id}/clocks", caseId)
                .then()
                .body("items.find { it.kind == 'SUPERVISOR_REQUESTED' }.status", equalTo(status)));
  }

  /** A complaint of this moment: nothing of it is late. */
  private void open(String jurisdiction) {
    Instant now = Instant.now();
    kafka.send(
        Told.received(complaint)
            .with(payload ->
                payload
                    .put("jurisdiction", jurisdiction)
                    .put("receivedAt", now.toString())
                    .put("recordedAt", now.toString())
                    .put("occurredAt", now.toString()))
            .effective(now)
            .of(tenant)
            .record());
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> as("agent", "ana").get("/v1/cases/{id}", caseId).then().statusCode(200));
  }

  private void person(String id, String role, String more) {
    put(
        "/v1/people/" + id,
        ("{\"subject\":\"%s\",\"displayName\":\"Nadie\",\"role\":\"%s\",\"teams\":[\"phone\"],"
                + "\"languages\":[\"es\"],\"capacity\":3%s}")
            .formatted(id, role, more));
  }

  private void put(String path, String body) {
    as("manager", "mia").header("If-Match", "\"0\"").body(body).put(path).then().statusCode(200);
  }

  private void hear(String id, String role) {
    as(role.toLowerCase(Locale.ROOT), id)
        .body("{\"status\":\"AVAILABLE\"}")
        .put("/v1/people/{id}/presence", id)
        .then()
        .statusCode(200);
  }

  private RequestSpecification as(String role, String subject) {
    return given()
        .auth()
        .oauth2(TestTokens.token(subject, tenant, List.of(role)))
        .contentType(ContentType.JSON);
  }

  /** What people and the ladder did, as the topic tells it; the rest is not of interest here. */
  private void told(String... types) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          List<String> told =
              kafka.all(Topics.CASES, complaint.toString()).stream()
                  .map(ContractAssertions::assertConforms)
                  .map(envelope -> envelope.type().replace("io.aplomo.", "").replace(".v1", ""))
                  .filter(type ->
                      type.startsWith("case.")
                          && !List.of("case.opened", "case.prioritised", "case.routed")
                              .contains(type))
                  .toList();
          assertThat(told).containsExactly(types);
        });
  }
}
