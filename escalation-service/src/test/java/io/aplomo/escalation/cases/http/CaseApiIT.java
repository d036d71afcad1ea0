package io.aplomo.escalation.cases.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aplomo.contracts.EventType;
import io.aplomo.contracts.Topics;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.RouteRoleTable;
import io.aplomo.testkit.TestKafka;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CaseApiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaProbe kafka = TestKafka.probe();

  @TestHTTPResource("/")
  @Nullable URI base;

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void keepsToTheTableOfRoutesAndRoles() {
    RouteRoleTable.of("escalation").assertKeptBy(Objects.requireNonNull(base));
  }

  @Test
  void aCaseIsResolvedReopenedAndClosed() {
    UUID id = open(Told.TENANT);

    Response resolved =
        Api.resolve(id, "\"0\"", Map.of("reasonCode", "REFUNDED", "note", "Todo bien"));
    resolved.then().statusCode(200).header("ETag", "\"1\"").body("status", equalTo("RESOLVED"));
    Api.move(id, "reopen", "\"1\"", "{}").then().statusCode(200).body("status", equalTo("OPEN"));
    Api.resolve(id, "\"2\"").then().statusCode(200);
    Api.move(id, "close", "\"3\"", "{}").then().statusCode(200).body("version", equalTo(4));

    JsonPath whole = Api.read(id).then().header("ETag", "\"4\"").extract().jsonPath();
    assertThat(whole.getString("status")).isEqualTo("CLOSED");
    assertThat(whole.getList("timeline.items.kind"))
        .endsWith("RESOLVED", "REOPENED", "RESOLVED", "CLOSED");
    JsonPath first = whole.setRootPath("timeline.items.find { it.kind == 'RESOLVED' }");
    assertThat(first.getString("actor")).isEqualTo("test-supervisor");
    assertThat(first.getString("details.reasonCode")).isEqualTo("REFUNDED");
    assertThat(first.getString("note")).isEqualTo("Todo bien");
  }

  @Test
  void whatPeopleDoIsPublishedInOrderWithoutTheirWords() {
    UUID complaint = Told.newComplaint();
    UUID id = open(complaint, Told.TENANT);
    String canary = "canario-" + UUID.randomUUID();

    Api.resolve(id, "\"0\"", Map.of("note", canary)).then().statusCode(200);
    Api.move(id, "close", "\"1\"", "").then().statusCode(200);

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          var records = kafka.all(Topics.CASES, complaint.toString());
          assertThat(records)
              .extracting(record -> ContractAssertions.assertConforms(record).type())
              .endsWith(EventType.CASE_RESOLVED.type(), EventType.CASE_CLOSED.type())
              .hasSize(6);
          assertThat(records).noneMatch(record -> KafkaProbe.text(record).contains(canary));
        });
  }

  @Test
  void factsOfMachinesDoNotMoveTheEntityTag() {
    UUID complaint = Told.newComplaint();
    UUID id = open(complaint, Told.TENANT);

    kafka.send(Told.assessed(complaint, 1, "CRITICAL").record());
    Api.eventually(complaint, found -> assertThat(found.getString("priority")).isEqualTo("P1"));

    Api.resolve(id, "\"0\"").then().statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({"reopen, ALREADY_OPEN", "close, NOT_RESOLVED"})
  void aMoveThatDoesNotFitIsRefusedWithWhereTheCaseStands(String command, String reason) {
    UUID id = open(Told.TENANT);

    Api.move(id, command, "\"0\"", "{}")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("case.transition-refused"))
        .body("status", equalTo("OPEN"))
        .body("reason", equalTo(reason));
    Api.read(id).then().header("ETag", "\"0\"").body("status", equalTo("OPEN"));
  }

  @Test
  void aStaleTagIsRefusedAndNothingChanges() {
    UUID id = open(Told.TENANT);
    Api.resolve(id, "\"0\"").then().statusCode(200);

    Api.move(id, "close", "\"0\"", "{}")
        .then()
        .statusCode(412)
        .header("ETag", "\"1\"")
        .body("code", equalTo("request.stale"));
    Api.move(id, "close", null, "{}")
        .then()
        .statusCode(428)
        .body("code", equalTo("request.if-match-required"));

    Api.read(id).then().body("status", equalTo("RESOLVED")).body("version", equalTo(1));
  }

  @Test
  void aRepeatedCommandIsAnsweredAsTheFirstTimeAndDoneOnce() {
    UUID id = open(Told.TENANT);
    String key = UUID.randomUUID().toString();

    Response first = repeatable(id, key, "{\"reasonCode\":\"REFUNDED\"}");
    Response second = repeatable(id, key, "{ \"reasonCode\": \"REFUNDED\" }");

    first.then().statusCode(200).header("Idempotent-Replayed", nullValue());
    second.then().statusCode(200).header("Idempotent-Replayed", equalTo("true"));
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
    repeatable(id, key, "{\"reasonCode\":\"ANOTHER\"}")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency.key-reused"));
    assertThat(Api.read(id).jsonPath().getList("timeline.items.kind"))
        .containsOnlyOnce("ESCALATED");
  }

  private static Response repeatable(UUID id, String key, String body) {
    return Api.as("agent")
        .header("If-Match", "\"0\"")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/cases/{id}/escalate", id);
  }

  @Test
  void anotherTenantSeesNothingOfACase() {
    UUID complaint = Told.newComplaint();
    UUID id = open(complaint, "other-tenant");

    Api.read(id).then().statusCode(404).body("code", equalTo("resource.not-found"));
    Api.as("agent").get("/v1/cases/{id}/messages", id).then().statusCode(404);
    Api.as("agent").get("/v1/cases/{id}/timeline", id).then().statusCode(404);
    Api.move(id, "resolve", "\"0\"", "{}").then().statusCode(404);
    Api.cases(Map.of("complaintId", complaint)).then().body("items", hasSize(0));
    Api.as("agent", "other-tenant")
        .get("/v1/cases/{id}", id)
        .then()
        .statusCode(200)
        .body("status", equalTo("OPEN"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "integrator"})
  void whoMayNotSeeWordsOfPeopleSeesNoCase(String role) {
    UUID id = open(Told.TENANT);

    Api.as(role).get("/v1/cases/{id}", id).then().statusCode(403).body("conversation", nullValue());
    Api.as(role).get("/v1/cases").then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"reasonCode\":\"no spaces\"}    | request.invalid-value    | reasonCode",
        "{\"note\":\"\"}                   | text.empty               | note",
        "{\"note\":\"a\\u0000b\"}          | text.invalid-characters  | note",
        "{\"unknown\":1}                   | request.unknown-field    | unknown",
        "{\"note\":                        | request.malformed-json   | ",
      })
  void badInputIsRefusedWithItsCode(String body, String code, @Nullable String field) {
    UUID id = open(Told.TENANT);

    Api.move(id, "resolve", "\"0\"", body)
        .then()
        .statusCode(400)
        .body("code", equalTo(code))
        .body("field", equalTo(field));
    Api.read(id).then().body("status", equalTo("OPEN"));
  }

  @Test
  void aNoteThatIsTooLongIsRefusedWithItsLimit() {
    UUID id = open(Told.TENANT);

    Api.move(id, "resolve", "\"0\"", "{\"note\":\"" + "x".repeat(4_001) + "\"}")
        .then()
        .statusCode(400)
        .body("code", equalTo("text.too-long"))
        .body("limit", equalTo(4_000));
  }

  @ParameterizedTest
  @CsvSource({
    "complaintId, 42,       request.invalid-value",
    "queue,       NOBODY,   request.invalid-value",
    "status,      open,     request.invalid-value",
    "priority,    P9,       request.invalid-value",
    "limit,       0,        request.out-of-range",
    "limit,       201,      request.out-of-range",
    "cursor,      nonsense, request.invalid-cursor",
  })
  void aBadFilterIsRefusedWithItsName(String filter, String value, String code) {
    Api.cases(Map.of(filter, value))
        .then()
        .statusCode(400)
        .body("code", equalTo(code))
        .body("field", equalTo(filter));
  }

  @Test
  void aListIsPagedInOrderWithoutGapOrRepetition() {
    String tenant = "paging-" + UUID.randomUUID().toString().substring(0, 8);
    String[] urgencies = {"LOW", "CRITICAL", "NORMAL", "HIGH", "LOW", "CRITICAL", "NORMAL"};
    for (int i = 0; i < urgencies.length; i++) {
      UUID complaint = Told.newComplaint();
      String receivedAt = "2026-11-20T18:4" + (9 - i) + ":00Z";
      kafka.send(
          Told.assessed(complaint, 1, urgencies[i])
              .of(tenant)
              .with(payload -> payload.put("receivedAt", receivedAt))
              .record());
    }
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            Api.as("agent", tenant)
                .get("/v1/cases")
                .then()
                .body("items", hasSize(urgencies.length)));

    List<String> paged = new ArrayList<>();
    String cursor = null;
    do {
      var request = Api.as("agent", tenant).queryParam("limit", 2);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      JsonPath page = request.get("/v1/cases").then().statusCode(200).extract().jsonPath();
      for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
        paged.add(item.get("priority") + " " + item.get("receivedAt"));
      }
      cursor = page.getString("nextCursor");
    } while (cursor != null);

    assertThat(paged)
        .containsExactly(
            "P1 2026-11-20T18:44:00Z",
            "P1 2026-11-20T18:48:00Z",
            "P2 2026-11-20T18:46:00Z",
            "P3 2026-11-20T18:43:00Z",
            "P3 2026-11-20T18:47:00Z",
            "P4 2026-11-20T18:45:00Z",
            "P4 2026-11-20T18:49:00Z");
  }

  @Test
  void filtersNarrowAListAndACursorBelongsToItsFilters() {
    String tenant = "filter-" + UUID.randomUUID().toString().substring(0, 8);
    UUID calm = open(Told.newComplaint(), tenant);
    UUID rude = Told.newComplaint();
    kafka.send(Told.assessed(rude, 1, "HIGH", "ABUSIVE", "STAFF").of(tenant).record());
    kafka.send(Told.assessed(Told.newComplaint(), 1, "HIGH").of(tenant).record());
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> Api.as("agent", tenant).get("/v1/cases").then().body("items", hasSize(3)));

    Api.as("agent", tenant)
        .get("/v1/cases?queue=SUPERVISORS&status=OPEN&priority=P2")
        .then()
        .body("items", hasSize(1))
        .body("items[0].complaintId", equalTo(rude.toString()))
        .body("nextCursor", nullValue());
    Api.as("agent", tenant).get("/v1/cases?status=CLOSED").then().body("items", hasSize(0));
    Api.as("agent", tenant)
        .get("/v1/cases?priority=P3")
        .then()
        .body("items[0].id", equalTo(calm.toString()));
    String cursor =
        Api.as("agent", tenant)
            .get("/v1/cases?priority=P2&limit=1")
            .then()
            .body("nextCursor", notNullValue())
            .extract()
            .path("nextCursor");
    Api.as("agent", tenant)
        .queryParam("cursor", cursor)
        .get("/v1/cases?priority=P3")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.invalid-cursor"));
  }

  @Test
  void aLongConversationAndItsTimelineArePaged() {
    UUID complaint = Told.newComplaint();
    int messages = 120;
    kafka.send(Told.received(complaint).record());
    for (int i = 1; i <= messages; i++) {
      kafka.send(Told.message(complaint, i).record());
    }
    UUID id = CaseIds.of(complaint);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            Api.as("agent")
                .get("/v1/cases/{id}/messages?limit=200", id)
                .then()
                .body("items", hasSize(messages + 1)));

    JsonPath whole = Api.read(id).jsonPath();
    assertThat(whole.getList("conversation.items")).hasSize(50);
    assertThat(whole.getList("timeline.items")).hasSize(100);
    JsonPath rest =
        Api.as("agent")
            .queryParam("cursor", whole.getString("conversation.nextCursor"))
            .queryParam("limit", 200)
            .get("/v1/cases/{id}/messages", id)
            .jsonPath();
    assertThat(rest.getList("items.number", Integer.class))
        .hasSize(71)
        .startsWith(50)
        .endsWith(120);
    JsonPath later =
        Api.as("agent")
            .queryParam("cursor", whole.getString("timeline.nextCursor"))
            .get("/v1/cases/{id}/timeline", id)
            .jsonPath();
    assertThat(later.getList("items")).hasSize(messages + 4 - 100);
    assertThat(later.getString("nextCursor")).isNull();
  }

  private UUID open(String tenant) {
    return open(Told.newComplaint(), tenant);
  }

  private UUID open(UUID complaint, String tenant) {
    kafka.send(Told.received(complaint).of(tenant).record());
    UUID id = CaseIds.of(complaint);
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> Api.as("agent", tenant).get("/v1/cases/{id}", id).then().statusCode(200));
    return id;
  }
}
