package io.aplomo.escalation.routing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.escalation.cases.Told;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class QueueApiIT {
  private final KafkaProbe kafka = TestKafka.probe();
  private final QueueApi api = new QueueApi(kafka);

  @BeforeEach
  void makePeople() {
    api.team();
    api.person("ana", "AGENT");
  }

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void whoAsksIsGivenTheMostUrgentFirstAndNoMoreThanTheyCanHave() {
    UUID low = api.open("LOW");
    UUID critical = api.open("CRITICAL");
    UUID high = api.open("HIGH");
    assertThat(api.waiting("AGENTS"))
        .containsExactly(critical.toString(), high.toString(), low.toString());

    api.pull("ana")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .header("Location", endsWith("/v1/cases/" + critical))
        .body("id", equalTo(critical.toString()))
        .body("stage", equalTo("ASSIGNED"))
        .body("owner", equalTo("ana"))
        .body("version", equalTo(1));
    api.pull("ana").then().statusCode(200).body("id", equalTo(high.toString()));
    api.pull("ana").then().statusCode(409).body("code", equalTo("routing.at-capacity"));

    assertThat(api.waiting("AGENTS")).containsExactly(low.toString());
    JsonPath read = api.eventually(critical, found -> {});
    assertThat(read.getString("timeline.items.find { it.kind == 'ASSIGNED' }.details.reasonCode"))
        .isEqualTo("PULLED");
  }

  @Test
  void whatIsSettledMakesRoom() {
    UUID first = api.open("HIGH");
    UUID second = api.open("HIGH");
    UUID third = api.open("HIGH");
    api.pull("ana").then().statusCode(200).body("id", equalTo(first.toString()));
    api.pull("ana").then().statusCode(200).body("id", equalTo(second.toString()));

    api.move(first, "resolve", "\"1\"", Map.of("stepsMissingReason", "BY_PHONE"))
        .then()
        .statusCode(200);

    api.pull("ana").then().statusCode(200).body("id", equalTo(third.toString()));
  }

  @Test
  void aRepetitionIsGivenTheSameCase() {
    UUID first = api.open("HIGH");
    UUID other = api.open("HIGH");

    Response once = api.pull("agent", "ana", "AGENTS", "pull-1");
    Response again = api.pull("agent", "ana", "AGENTS", "pull-1");

    once.then().statusCode(200).body("id", equalTo(first.toString()));
    again
        .then()
        .statusCode(200)
        .header("Idempotent-Replayed", "true")
        .header("ETag", "\"1\"")
        .body("id", equalTo(first.toString()));
    assertThat(api.waiting("AGENTS")).containsExactly(other.toString());
  }

  @Test
  void whoDoesNotSpeakTheLanguageGetsNothing() {
    api.person("joe", "AGENT", "\"languages\":[\"en\"],\"capacity\":2");
    api.hear("joe", "AVAILABLE");
    UUID id = api.open("HIGH");

    Response response = api.pull("joe");

    response.then().statusCode(204);
    assertThat(response.asString()).isEmpty();
    assertThat(api.waiting("AGENTS")).containsExactly(id.toString());
  }

  @Test
  void whoNamesCategoriesTakesThoseAndWhatAsksForNone() {
    api.person("leo", "AGENT", "\"languages\":[\"es\"],\"skills\":[\"PRIVACY\"],\"capacity\":5");
    api.hear("leo", "AVAILABLE");
    UUID privacy = categorised("PRIVACY");
    UUID billing = categorised("BILLING");
    UUID other = categorised("OTHER");

    api.pull("leo").then().statusCode(200).body("id", equalTo(privacy.toString()));
    api.pull("leo").then().statusCode(200).body("id", equalTo(other.toString()));
    api.pull("leo").then().statusCode(204);
    assertThat(api.queue("AGENTS").getList("items.skill")).isEqualTo(List.of("BILLING"));
    api.pull("ana").then().statusCode(200).body("id", equalTo(billing.toString()));
  }

  @ParameterizedTest
  @CsvSource({"AVAILABLE, 200", "BUSY, 200", "BREAK, 409", "AWAY, 409"})
  void whoIsBusyMayAskAndWhoIsAwayMayNot(String status, int answer) {
    UUID id = api.open("HIGH");
    api.hear("ana", status);

    Response response = api.pull("ana");

    response.then().statusCode(answer);
    if (answer == 409) {
      response.then().body("code", equalTo("routing.not-at-work"));
      assertThat(api.waiting("AGENTS")).containsExactly(id.toString());
    }
  }

  @Test
  void nobodyIsGivenACaseOffShift() {
    DayOfWeek another =
        LocalDate.ofInstant(Instant.now(), ZoneId.of("Europe/Madrid")).getDayOfWeek().plus(3);
    api.person(
        "sol",
        "AGENT",
        "\"languages\":[\"es\"],\"capacity\":2,\"shift\":{\"week\":{\"%s\":[{\"from\":\"09:00\",\"to\":\"10:00\"}]}}"
            .formatted(another));
    api.hear("sol", "AVAILABLE");
    var _ = api.open("HIGH");

    api.pull("sol").then().statusCode(409).body("code", equalTo("routing.not-at-work"));
  }

  @Test
  void whoIsNotAmongThePeopleIsRefusedWithACode() {
    var _ = api.open("HIGH");

    api.pull("stranger").then().statusCode(409).body("code", equalTo("routing.unknown-person"));
  }

  @Test
  void agentsTakeNothingFromSupervisorsAndThereIsNoOtherQueue() {
    api.person("eva", "SUPERVISOR");
    UUID complaint = Told.newComplaint();
    UUID id =
        api.open(
            Told.received(complaint),
            Told.assessed(complaint, 1, "LOW", "CIVIL", "NONE", /* safety= */ true));
    assertThat(api.waiting("SUPERVISORS")).containsExactly(id.toString());

    api.pull("agent", "ana", "SUPERVISORS", null)
        .then()
        .statusCode(403)
        .body("code", equalTo("auth.forbidden"));
    api.pull("supervisor", "ana", "SUPERVISORS", null).then().statusCode(403);
    api.pull("agent", "ana", "NOBODY", null).then().statusCode(404);
    api.pull("supervisor", "eva", "SUPERVISORS", null)
        .then()
        .statusCode(200)
        .body("id", equalTo(id.toString()));
  }

  @Test
  void aCaseWaitsWhereverItStandsUntilSomebodyHasItOrItIsSettled() {
    api.person("eva", "SUPERVISOR", "\"languages\":[\"es\"],\"capacity\":9");
    UUID id = api.open("LOW");
    String since = api.queue("AGENTS").getString("items[0].waitingSince");

    api.move(id, "assign", "\"0\"", Map.of("to", "ana")).then().statusCode(200);
    assertThat(api.waiting("AGENTS")).isEmpty();
    api.move(id, "release", "\"1\"", Map.of("reasonCode", "X")).then().statusCode(200);
    assertThat(api.waiting("AGENTS")).containsExactly(id.toString());
    api.move(id, "escalate", "\"2\"", Map.of("reasonCode", "X")).then().statusCode(200);
    assertThat(api.waiting("AGENTS")).isEmpty();
    assertThat(api.waiting("SUPERVISORS")).containsExactly(id.toString());
    api.move(id, "resolve", "\"3\"", Map.of("stepsMissingReason", "X")).then().statusCode(200);
    assertThat(api.waiting("SUPERVISORS")).isEmpty();
    api.move(id, "reopen", "\"4\"", Map.of()).then().statusCode(200);
    assertThat(api.waiting("AGENTS")).containsExactly(id.toString());
    assertThat(api.queue("AGENTS").getString("items[0].waitingSince")).isEqualTo(since);
  }

  @Test
  void aPlaceSaysWhatIsDueAndWhatTheCaseAsksFor() {
    UUID id = api.open("HIGH");

    Awaitility.await()
        .untilAsserted(() -> assertThat(api.queue("AGENTS").getString("items[0].due")).isNotNull());

    JsonPath clocks = api.as("agent", "ana").get("/v1/cases/{id}/clocks", id).jsonPath();
    JsonPath place = api.queue("AGENTS").setRootPath("items[0]");
    List<Instant> due =
        clocks
            .getList(
                "items.findAll { it.dueAt != null && it.status in ['RUNNING', 'BREACHED'] && it.kind != 'TEAM' }.dueAt",
                String.class)
            .stream()
            .map(Instant::parse)
            .sorted()
            .toList();
    assertThat(Instant.parse(place.getString("due"))).isEqualTo(due.getFirst());
    assertThat(Instant.parse(place.getString("atRiskAt"))).isBeforeOrEqualTo(due.getFirst());
    assertThat(place.getString("language")).isEqualTo("es");
    assertThat(place.getBoolean("conductTraining")).isFalse();
  }

  @Test
  void aQueueIsReadInPages() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(api.open("HIGH").toString());
    }

    List<String> read = new ArrayList<>();
    String cursor = null;
    do {
      var request = api.as("agent", "ana").queryParam("limit", 2);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      JsonPath page = request.get("/v1/queues/AGENTS").then().statusCode(200).extract().jsonPath();
      read.addAll(page.getList("items.caseId", String.class));
      cursor = page.getString("nextCursor");
    } while (cursor != null);

    assertThat(read).containsExactlyElementsOf(api.waiting("AGENTS")).hasSize(5);
    assertThat(read).containsExactlyInAnyOrderElementsOf(all);
    api.as("agent", "ana")
        .get("/v1/queues")
        .then()
        .statusCode(200)
        .body("items.name", contains("AGENTS", "SUPERVISORS"))
        .body("items.waiting", contains(5, 0))
        .body("items.countedOut", contains(true, true));
  }

  @Test
  void whatWaitsWithOthersIsSeenByNobodyElse() {
    UUID id = api.open("HIGH");
    QueueApi foreign = new QueueApi(kafka);
    foreign.team();
    foreign.person("ana", "AGENT");

    foreign.pull("ana").then().statusCode(204);

    foreign.as("agent", "ana").get("/v1/queues/AGENTS").then().body("items", empty());
    assertThat(api.waiting("AGENTS")).containsExactly(id.toString());
  }

  @Test
  void whatACoolOffHoldsBackIsNotHandedOutUnlessSomebodyIsInDanger() {
    String customer = "C-" + UUID.randomUUID();
    UUID held = of(customer, false);
    coolOff(held, customer);
    UUID free = api.open("LOW");

    assertThat(api.waiting("AGENTS")).containsExactly(held.toString(), free.toString());
    api.as("agent", "ana")
        .get("/v1/queues/AGENTS")
        .then()
        .body("items[0].heldUntil", notNullValue())
        .body("items[1].heldUntil", nullValue());
    api.pull("ana").then().statusCode(200).body("id", equalTo(free.toString()));
    api.pull("ana").then().statusCode(204);

    api.person("eva", "SUPERVISOR");
    UUID danger = of(customer, true);
    api.pull("supervisor", "eva", "SUPERVISORS", null)
        .then()
        .statusCode(200)
        .body("id", equalTo(danger.toString()));
  }

  private UUID of(String customer, boolean safety) {
    UUID complaint = Told.newComplaint();
    return api.open(
        Told.received(complaint)
            .with(payload -> ((ObjectNode) payload.get("customer")).put("ref", customer)),
        Told.assessed(complaint, 1, "HIGH", "CIVIL", "NONE", safety));
  }

  private void coolOff(UUID caseId, String customer) {
    String insult = "{\"category\":\"INSULT\",\"severity\":\"SERIOUS\",\"duringContact\":true}";
    int version = 0;
    report(caseId, insult);
    step(customer, "warn", ++version);
    report(caseId, insult);
    version += 2;
    step(customer, "offer-supervisor", version);
    report(caseId, insult);
    version += 2;
    step(customer, "end-contact", version);
  }

  private void report(UUID caseId, String report) {
    api.as("agent", "ana")
        .body(report)
        .post("/v1/cases/{id}/conduct-reports", caseId)
        .then()
        .statusCode(200);
  }

  private void step(String customer, String step, int version) {
    api.as("agent", "ana")
        .header("If-Match", "\"" + version + "\"")
        .body("{}")
        .post("/v1/customers/{ref}/conduct/" + step, customer)
        .then()
        .statusCode(200);
  }

  private UUID categorised(String category) {
    UUID complaint = Told.newComplaint();
    return api.open(
        Told.received(complaint).with(payload -> payload.put("category", category)),
        Told.assessed(complaint, 1, "HIGH").with(payload -> payload.put("category", category)));
  }
}
