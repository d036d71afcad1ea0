package io.aplomo.escalation.clock.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.escalation.cases.http.Api;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlines are those of an office in Madrid; 2 March 2026 is a Monday, and long past. */
@QuarkusTest
class ClockApiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Nine o'clock in Madrid. */
  private static final Instant RECEIVED = Instant.parse("2026-03-02T08:00:00Z");

  private static final String OFFICE =
      """
      {
        "name": {"es": "Oficina", "en": "Office"},
        "zone": "Europe/Madrid",
        "week": {
          "MONDAY": [{"from": "09:00", "to": "17:00"}],
          "TUESDAY": [{"from": "09:00", "to": "17:00"}],
          "WEDNESDAY": [{"from": "09:00", "to": "17:00"}]
        },
        "exceptions": [],
        "confirmedThrough": "2099-12-31"
      }
      """;

  /** Twelve hours of an eight-hour day, and a resolution in thirty days. */
  private static final String POLICY =
      """
      {
        "name": {"es": "Las nuestras", "en": "Ours"},
        "enabled": true,
        "rank": 0,
        "match": {},
        "clocks": [
          {"code": "first-response", "kind": "FIRST_RESPONSE", "basis": "CONTRACTUAL",
           "calendar": "office", "targets": {"ANY": {"seconds": 43200, "time": "WORKING"}},
           "warnings": [{"share": 0.5}], "answeredBy": ["AGENT"]},
          {"code": "resolution", "kind": "RESOLUTION", "basis": "CONTRACTUAL",
           "calendar": "always", "targets": {"ANY": {"seconds": 2592000, "time": "ELAPSED"}}}
        ]
      }
      """;

  private final KafkaProbe kafka = TestKafka.probe();
  private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void putRules() {
    put("/v1/calendars/office", OFFICE);
    put("/v1/sla-policies/ours", POLICY);
  }

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void aDeadlineIsNamedInTheCalendarsZoneInBothLanguages() {
    UUID complaint = received(RECEIVED);

    JsonPath clock = eventually(complaint, "FIRST_RESPONSE", "BREACHED");

    assertThat(clock.getString("dueAt")).isEqualTo("2026-03-03T12:00:00Z");
    assertThat(clock.getString("reason.es"))
        .contains("12 h de horario de atención")
        .contains("desde el lunes 2 de marzo de 2026, 9:00:00 (Europe/Madrid)")
        .contains("vence el martes 3 de marzo de 2026, 13:00:00")
        .contains("política ours, versión 1, calendario office, versión 1");
    assertThat(clock.getString("reason.en"))
        .contains("12 h of opening hours")
        .contains("from Monday 2 March 2026, 9:00:00 (Europe/Madrid)")
        .contains("due on Tuesday 3 March 2026, 13:00:00")
        .contains("policy ours, version 1, calendar office, version 1");
    assertThat(clock.getString("breach.at")).isEqualTo("2026-03-03T12:00:00Z");
    assertThat(clock.getString("policy.code")).isEqualTo("ours");
    assertThat(clock.getInt("calendar.version")).isEqualTo(1);
    assertThat(clock.getString("code")).isEqualTo("first-response");
  }

  @Test
  void theHistoryTellsEveryStepInOrder() {
    UUID complaint = received(RECEIVED);
    eventually(complaint, "FIRST_RESPONSE", "BREACHED");

    kafka.send(reply(complaint, Instant.parse("2026-03-02T15:00:00Z")).record());

    JsonPath clock = eventually(complaint, "FIRST_RESPONSE", "MET");
    assertThat(clock.getList("history.step"))
        .containsExactly("ARMED", "WARNED", "BREACHED", "BREACH_WITHDRAWN", "MET");
    assertThat(clock.getList("history.at"))
        .containsExactly(
            "2026-03-02T08:00:00Z",
            "2026-03-02T14:00:00Z",
            "2026-03-03T12:00:00Z",
            "2026-03-02T15:00:00Z",
            "2026-03-02T15:00:00Z");
    assertThat(clock.getList("history.recordedAt", String.class))
        .extracting(Instant::parse)
        .isSorted();
    assertThat(clock.getString("history[0].cause")).isEqualTo("RECEIVED");
    assertThat(clock.getString("history[4].cause")).isEqualTo("ANSWERED");
    assertThat(clock.getString("breach")).isNull();
    assertThat(clock.getString("reason.es"))
        .contains("cumplido el lunes 2 de marzo de 2026, 16:00");
    assertThat(clock.getString("reason.en")).contains("met on Monday 2 March 2026, 16:00:00");
  }

  @Test
  void resolvingAndClosingSettleEveryClock() {
    UUID complaint = received(Instant.now());
    UUID id = CaseIds.of(complaint);
    eventually(complaint, "RESOLUTION", "RUNNING");

    move(id, "resolve", 0);

    assertThat(statuses(id))
        .containsEntry("RESOLUTION", "MET")
        .containsEntry("FIRST_RESPONSE", "CANCELLED")
        .as("the customer is still owed the confirmation of receipt")
        .containsEntry("ACKNOWLEDGE", "RUNNING");

    move(id, "reopen", 1);
    assertThat(statuses(id)).containsEntry("RESOLUTION", "RUNNING");

    move(id, "resolve", 2);
    move(id, "close", 3);
    assertThat(statuses(id).values()).isSubsetOf("MET", "CANCELLED");
  }

  @Test
  void anotherTenantSeesNoClock() {
    UUID complaint = received(Instant.now());
    UUID id = CaseIds.of(complaint);
    eventually(complaint, "RESOLUTION", "RUNNING");
    String stranger = "t" + UUID.randomUUID().toString().substring(0, 8);

    Api.as("agent", stranger)
        .get("/v1/cases/{id}/clocks", id)
        .then()
        .statusCode(404)
        .body("code", equalTo("resource.not-found"));
    Api.as("agent", stranger).get("/v1/clocks").then().statusCode(200).body("items", hasSize(0));
    Api.as("agent", tenant).get("/v1/cases/{id}/clocks", UUID.randomUUID()).then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "integrator"})
  void whoMayNotSeeCasesSeesNoClock(String role) {
    Api.as(role, tenant).get("/v1/clocks").then().statusCode(403);
    Api.as(role, tenant).get("/v1/cases/{id}/clocks", UUID.randomUUID()).then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "state,     running,    request.invalid-value",
    "state,     TOLD,       request.invalid-value",
    "kind,      RESPONSE,   request.invalid-value",
    "dueBefore, tomorrow,   request.invalid-value",
    "dueBefore, 2026-03-02, request.invalid-value",
    "limit,     0,          request.out-of-range",
    "limit,     201,        request.out-of-range",
    "cursor,    nonsense,   request.invalid-cursor",
  })
  void aBadFilterIsRefusedWithItsName(String filter, String value, String code) {
    Api.as("agent", tenant)
        .queryParam(filter, value)
        .get("/v1/clocks")
        .then()
        .statusCode(400)
        .body("code", equalTo(code))
        .body("field", equalTo(filter));
  }

  @Test
  void aListIsPagedToItsEndWithoutGapOrRepetition() {
    int complaints = 11;
    for (int i = 0; i < complaints; i++) {
      // Two at a time have one deadline: the id decides between them.
      received(RECEIVED.plusSeconds(i / 2 * 60L));
    }
    eventuallyListed(complaints, Map.of("state", "BREACHED", "kind", "FIRST_RESPONSE"));

    Map<String, Object> breached = Map.of("state", "BREACHED", "kind", "FIRST_RESPONSE");
    List<String> whole = list(with(breached, "limit", 200)).getList("items.id", String.class);
    List<String> paged = paged(with(breached, "limit", 3), "id");
    List<String> due = paged(with(breached, "limit", 4), "dueAt");

    assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSize(complaints);
    assertThat(due).extracting(Instant::parse).isSorted();
  }

  @Test
  void filtersNarrowAListAndACursorBelongsToItsFilters() {
    received(RECEIVED);
    received(RECEIVED.plusSeconds(3600));
    eventuallyListed(2, Map.of("state", "BREACHED", "kind", "FIRST_RESPONSE"));
    received(Instant.now());
    eventuallyListed(1, Map.of("kind", "RESOLUTION"));

    assertThat(list(Map.of("kind", "RESOLUTION")).getList("items.status", String.class))
        .as("without a state, what runs")
        .containsOnly("RUNNING");
    assertThat(list(Map.of("state", "PAUSED")).getList("items")).isEmpty();
    // Before its deadline is not at it.
    Map<String, Object> breached = Map.of("state", "BREACHED", "kind", "FIRST_RESPONSE");
    assertThat(dueBefore(breached, "2026-03-03T12:00:00Z")).isEmpty();
    assertThat(dueBefore(breached, "2026-03-03T12:00:01Z")).containsExactly("2026-03-03T12:00:00Z");
    assertThat(dueBefore(breached, "2026-03-03T14:00:01+01:00")).hasSize(2);

    String cursor = list(with(breached, "limit", 1)).getString("nextCursor");
    Api.as("agent", tenant)
        .queryParam("cursor", cursor)
        .get("/v1/clocks?state=BREACHED&kind=RESOLUTION")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.invalid-cursor"));
  }

  @Test
  void openApiShowsAnExampleOfBoth() {
    JsonPath api = Api.as("agent").accept("application/json").get("/q/openapi").jsonPath();

    for (String path : List.of("/v1/cases/{id}/clocks", "/v1/clocks")) {
      assertThat(api.getMap("paths.'" + path + "'.get.responses.'200'.content.'application/json'"))
          .as(path)
          .containsKey("examples");
    }
  }

  private void put(String path, String body) {
    Api.as("manager", tenant)
        .header("If-Match", "\"0\"")
        .body(body)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue());
  }

  private UUID received(Instant at) {
    UUID complaint = Told.newComplaint();
    kafka.send(
        Told.received(complaint)
            .of(tenant)
            .with(payload -> {
              // No law of Spain adds clocks of its own.
              payload.remove("jurisdiction");
              payload
                  .put("receivedAt", at.toString())
                  .put("recordedAt", at.toString())
                  .put("occurredAt", at.toString());
            })
            .effective(at)
            .record());
    // Whichever of the two is read first opens the case.
    kafka.send(
        Told.assessed(complaint, 1, "LOW")
            .of(tenant)
            .with(payload -> payload.put("receivedAt", at.toString()).remove("jurisdiction"))
            .effective(at.plusSeconds(1))
            .record());
    return complaint;
  }

  private Told reply(UUID complaint, Instant at) {
    return Told.message(complaint, 1)
        .of(tenant)
        .with(payload -> payload.put("author", "AGENT"))
        .effective(at);
  }

  private void move(UUID id, String command, int version) {
    Api.as("supervisor", tenant)
        .header("If-Match", "\"" + version + "\"")
        .body(command.equals("resolve") ? "{\"stepsMissingReason\":\"SETTLED_BY_PHONE\"}" : "{}")
        .post("/v1/cases/{id}/" + command, id)
        .then()
        .statusCode(200);
  }

  /** The clock of a case, once it is in a state and told of. */
  private JsonPath eventually(UUID complaint, String kind, String status) {
    String clock = "items.find { it.kind == '%s' }".formatted(kind);
    JsonPath[] found = new JsonPath[1];
    awaiting(() -> {
      JsonPath path =
          Api.as("agent", tenant)
              .get("/v1/cases/{id}/clocks", CaseIds.of(complaint))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      found[0] = path.setRootPath(clock);
      assertThat(found[0].getString("status")).isEqualTo(status);
      assertThat(found[0].getList("history")).isNotEmpty();
    });
    return found[0];
  }

  private void eventuallyListed(int count, Map<String, ?> filters) {
    awaiting(() -> assertThat(list(filters).getList("items")).hasSize(count));
  }

  private static void awaiting(Runnable asItShould) {
    Awaitility.await().atMost(PATIENCE).untilAsserted(asItShould::run);
  }

  private Map<String, String> statuses(UUID id) {
    Map<String, String> statuses = new TreeMap<>();
    Api.as("agent", tenant)
        .get("/v1/cases/{id}/clocks", id)
        .jsonPath()
        .<Map<String, Object>>getList("items")
        .forEach(item -> statuses.put((String) item.get("kind"), (String) item.get("status")));
    return statuses;
  }

  private JsonPath list(Map<String, ?> filters) {
    return Api.as("agent", tenant)
        .queryParams(filters)
        .get("/v1/clocks")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private List<String> dueBefore(Map<String, Object> filters, String instant) {
    return list(with(filters, "dueBefore", instant)).getList("items.dueAt", String.class);
  }

  private List<String> paged(Map<String, Object> filters, String field) {
    List<String> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      JsonPath page = list(cursor == null ? filters : with(filters, "cursor", cursor));
      all.addAll(page.getList("items." + field, String.class));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    return all;
  }

  private static Map<String, Object> with(Map<String, Object> filters, String name, Object value) {
    Map<String, Object> all = new HashMap<>(filters);
    all.put(name, value);
    return all;
  }
}
