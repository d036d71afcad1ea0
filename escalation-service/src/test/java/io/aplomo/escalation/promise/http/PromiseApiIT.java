package io.aplomo.escalation.promise.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.Topics;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.escalation.cases.http.Api;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.aplomo.testkit.TestPostgres;
import io.aplomo.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PromiseApiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WORDS = "Mañana le llamamos con la fecha";

  private final KafkaProbe kafka = TestKafka.probe();
  private final UUID complaint = Told.newComplaint();
  private final UUID caseId = CaseIds.of(complaint);

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void aPromiseIsMadeReadAndKept() {
    open();
    Instant due = Instant.now().plus(Duration.ofHours(2));

    Response made = make(Map.of("text", WORDS, "due", due.toString()));
    made.then()
        .statusCode(201)
        .body("state", equalTo("OPEN"))
        .body("owner", equalTo("test-agent"))
        .body("warnAt", notNullValue())
        .body("text", nullValue());
    UUID id = id(made);
    ofCase()
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].text", equalTo(WORDS))
        .body("items[0].madeBy", equalTo("test-agent"));

    move("agent", id, "keep", null).then().statusCode(200).body("state", equalTo("KEPT"));
    refused(move("agent", id, "keep", null), "KEPT", "ALREADY_KEPT");
    refused(withdraw("agent", id), "KEPT", "ALREADY_KEPT");

    ofCase().then().body("items[0].state", equalTo("KEPT"));
    told("case.promise-made", "case.promise-kept");
  }

  @Test
  void aPromiseThatNobodyKeepsIsWarnedOfThenBreaksAndIsKeptLate() {
    open();
    UUID id = id(make(in(Duration.ofSeconds(8))));

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> ofCase().then().body("items[0].state", equalTo("BROKEN")));
    ofCase()
        .then()
        .body("items[0].warnedAt", notNullValue())
        .body("items[0].brokenAt", notNullValue())
        .body("items[0].endedAt", nullValue());
    refused(tell(id, Instant.now().plus(Duration.ofHours(1))), "BROKEN", "ALREADY_BROKEN");
    refused(withdraw("supervisor", id), "BROKEN", "ALREADY_BROKEN");
    move("agent", id, "keep", null).then().statusCode(200).body("state", equalTo("LATE"));

    told("case.promise-made", "case.promise-warned", "case.promise-broken", "case.promise-kept");
  }

  @Test
  void whoIsToldInTimeIsPromisedTheSameForLater() {
    open();
    UUID id = id(make(in(Duration.ofHours(1))));
    Instant later = Instant.parse("2027-01-15T12:00:00Z");

    Response told = tell(id, Instant.now().plus(Duration.ofHours(5)));
    told.then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("replaces", equalTo(id.toString()));

    ofCase()
        .then()
        .body("items", hasSize(2))
        .body("items.find { it.id == '%s' }.state".formatted(id), equalTo("REPLACED"))
        .body("items.find { it.id == '%s' }.replacedBy".formatted(id), equalTo(id(told).toString()))
        .body("items.find { it.id == '%s' }.text".formatted(id(told)), equalTo(WORDS));
    refused(tell(id, later), "REPLACED", "ALREADY_REPLACED");
    told("case.promise-made", "case.promise-replaced", "case.promise-made");
  }

  @Test
  void whoseItIsOrASupervisorWithdrawsItAndSaysWhy() {
    open();
    UUID id =
        id(
            make(
                Map.of(
                    "text",
                    WORDS,
                    "due",
                    Instant.now().plus(Duration.ofHours(1)).toString(),
                    "owner",
                    "ana")));

    refused(withdraw("agent", id), "OPEN", "NOT_OWNER");
    move("supervisor", id, "withdraw", "{}").then().statusCode(400);
    withdraw("supervisor", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("WITHDRAWN"))
        .body("owner", equalTo("ana"));
    ofCase().then().body("items[0].reasonCode", equalTo("CUSTOMER_CANCELLED"));
    told("case.promise-made", "case.promise-withdrawn");
  }

  @Test
  void whatCannotBePromisedIsRefusedAndChangesNothing() {
    open();

    make(in(Duration.ofSeconds(-1)))
        .then()
        .statusCode(409)
        .body("code", equalTo("promise.refused"))
        .body("reason", equalTo("DUE_NOT_AHEAD"))
        .body("state", nullValue());
    make(in(Duration.ofDays(366))).then().statusCode(409).body("reason", equalTo("DUE_TOO_FAR"));
    make(Map.of("due", Instant.now().plusSeconds(60).toString()))
        .then()
        .statusCode(400)
        .body("field", equalTo("text"));
    make(Map.of("text", "x".repeat(2_001), "due", Instant.now().plusSeconds(60).toString()))
        .then()
        .statusCode(400);
    make(Map.of("text", WORDS, "due", "tomorrow")).then().statusCode(400);
    Api.resolve(caseId, "\"0\"").then().statusCode(200);
    Api.move(caseId, "close", "\"1\"", "").then().statusCode(200);
    make(in(Duration.ofHours(1))).then().statusCode(409).body("reason", equalTo("CASE_CLOSED"));

    ofCase().then().body("items", empty());
  }

  @Test
  void anotherTenantSeesAndDoesNothing() {
    open();
    UUID id = id(make(in(Duration.ofHours(1))));
    String owner = "owner-" + UUID.randomUUID();

    Api.as("agent", "other-tenant")
        .body(in(Duration.ofHours(1)))
        .post("/v1/cases/{id}/promises", caseId)
        .then()
        .statusCode(404);
    Api.as("agent", "other-tenant").get("/v1/cases/{id}/promises", caseId).then().statusCode(404);
    Api.as("supervisor", "other-tenant").post("/v1/promises/{id}/keep", id).then().statusCode(404);
    Api.as("agent", "other-tenant")
        .queryParam("owner", owner)
        .get("/v1/promises")
        .then()
        .body("items", empty());

    ofCase().then().body("items[0].state", equalTo("OPEN"));
  }

  @Test
  void aRepeatedPromiseIsMadeOnceAndItsWordsAreNotAmongTheAnswers() throws SQLException {
    open();
    String key = UUID.randomUUID().toString();
    Map<String, String> body = in(Duration.ofHours(1));

    Response first = keyed(key, body);
    first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
    keyed(key, body)
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", notNullValue())
        .body("id", equalTo(id(first).toString()));
    keyed(key, in(Duration.ofHours(2)))
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency.key-reused"));

    ofCase().then().body("items", hasSize(1));
    try (Connection connection = TestPostgres.database("escalation").dataSource().getConnection();
        PreparedStatement find =
            connection.prepareStatement("select from idempotency_key where body like ?")) {
      find.setString(1, "%" + WORDS + "%");
      assertThat(find.executeQuery().next()).isFalse();
    }
  }

  @Test
  void promisesAreListedByOwnerStateAndDue() {
    open();
    String owner = "owner-" + UUID.randomUUID();
    Instant base = Instant.now().plus(Duration.ofHours(1));
    UUID late = id(make(of(owner, base.plusSeconds(60))));
    UUID soon = id(make(of(owner, base)));
    UUID kept = id(make(of(owner, base.plusSeconds(30))));
    move("agent", kept, "keep", null).then().statusCode(200);

    list(Map.of("owner", owner))
        .then()
        .body("items.id", contains(soon.toString(), kept.toString(), late.toString()));
    list(Map.of("owner", owner, "state", "OPEN"))
        .then()
        .body("items.id", contains(soon.toString(), late.toString()));
    list(Map.of("owner", owner, "dueBefore", base.plusSeconds(1).toString()))
        .then()
        .body("items.id", contains(soon.toString()));
    String cursor = list(Map.of("owner", owner, "limit", "2")).path("nextCursor");
    list(Map.of("owner", owner, "limit", "2", "cursor", cursor))
        .then()
        .body("items.id", contains(late.toString()))
        .body("nextCursor", nullValue());
    list(Map.of("state", "GONE"))
        .then()
        .statusCode(400)
        .body("code", equalTo("request.invalid-value"));
  }

  private static Map<String, String> in(Duration ahead) {
    return Map.of("text", WORDS, "due", Instant.now().plus(ahead).toString());
  }

  private static Map<String, String> of(String owner, Instant due) {
    return Map.of("text", WORDS, "due", due.toString(), "owner", owner);
  }

  private Response make(Map<String, String> body) {
    return Api.as("agent").body(body).post("/v1/cases/{id}/promises", caseId);
  }

  private Response keyed(String key, Map<String, String> body) {
    return Api.as("agent")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/cases/{id}/promises", caseId);
  }

  private Response ofCase() {
    return Api.as("agent").get("/v1/cases/{id}/promises", caseId);
  }

  private static Response list(Map<String, String> filters) {
    return Api.as("agent").queryParams(filters).get("/v1/promises");
  }

  private static Response move(String role, UUID id, String verb, @Nullable String body) {
    var request =
        RestAssured.given()
            .auth()
            .oauth2(TestTokens.token(role, Told.TENANT))
            .contentType(ContentType.JSON);
    return (body == null ? request : request.body(body)).post("/v1/promises/{id}/" + verb, id);
  }

  private static Response tell(UUID id, Instant due) {
    return move("agent", id, "tell", "{\"due\":\"" + due + "\"}");
  }

  private static Response withdraw(String role, UUID id) {
    return move(role, id, "withdraw", "{\"reasonCode\":\"CUSTOMER_CANCELLED\"}");
  }

  private static UUID id(Response response) {
    return UUID.fromString(response.path("id"));
  }

  private static void refused(Response response, String state, String reason) {
    response
        .then()
        .statusCode(409)
        .body("code", equalTo("promise.refused"))
        .body("state", equalTo(state))
        .body("reason", equalTo(reason));
  }

  /** In order, each as its schema has it, with nobody's words, and no number left out. */
  private void told(String... types) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          var records = kafka.all(Topics.CASES, complaint.toString());
          List<EventEnvelope> envelopes =
              records.stream().map(ContractAssertions::assertConforms).toList();
          assertThat(
                  envelopes.stream()
                      .map(EventEnvelope::type)
                      .filter(type -> type.contains("promise"))
                      .map(type -> type.replace("io.aplomo.", "").replace(".v1", "")))
              .containsExactly(types);
          assertThat(envelopes.stream().map(EventEnvelope::sequence))
              .isSorted()
              .doesNotHaveDuplicates()
              .endsWith((long) envelopes.size());
          assertThat(records)
              .noneMatch(record -> new String(record.value(), UTF_8).contains(WORDS));
        });
  }

  private void open() {
    kafka.send(Told.received(complaint).record());
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> Api.read(caseId).then().statusCode(200));
  }
}
