package io.aplomo.escalation.cases.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.Topics;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.aplomo.testkit.TestPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CaseLifeApiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaProbe kafka = TestKafka.probe();

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void aCaseIsAssignedStartedEscalatedTakenAndReleased() {
    UUID complaint = Told.newComplaint();
    UUID id = open(complaint);

    Api.move(id, "assign", "\"0\"", "{\"to\":\"test-agent\",\"reasonCode\":\"SPEAKS_CATALAN\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("OPEN"))
        .body("stage", equalTo("ASSIGNED"))
        .body("owner", equalTo("test-agent"));
    Api.move(id, "start", "\"1\"", "").then().statusCode(200).body("stage", equalTo("IN_PROGRESS"));
    Api.move(
            id, "escalate", "\"2\"", "{\"reasonCode\":\"AUTHORITY_MISSING\",\"note\":\"No puedo\"}")
        .then()
        .statusCode(200)
        .body("stage", equalTo("ESCALATED"))
        .body("queue", equalTo("SUPERVISORS"))
        .body("owner", nullValue());
    supervisor("\"3\"")
        .body(Map.of("to", "eva"))
        .post("/v1/cases/{id}/assign", id)
        .then()
        .statusCode(200)
        .body("owner", equalTo("eva"));
    kafka.send(Told.assessed(complaint, 1, "LOW").record());
    Api.eventually(complaint, found -> assertThat(found.getString("priority")).isEqualTo("P4"));
    supervisor("\"4\"")
        .body(Map.of("reasonCode", "END_OF_SHIFT"))
        .post("/v1/cases/{id}/release", id)
        .then()
        .statusCode(200)
        .body("stage", equalTo("ESCALATED"));

    JsonPath whole = Api.read(id).then().header("ETag", "\"5\"").extract().jsonPath();
    assertThat(whole.getString("queue")).as("no assessment takes it back").isEqualTo("SUPERVISORS");
    assertThat(whole.getString("stage")).isEqualTo("ESCALATED");
    assertThat(whole.getString("owner")).isNull();
    assertThat(whole.getList("timeline.items.kind", String.class))
        .containsSubsequence("ASSIGNED", "STARTED", "ESCALATED", "ROUTED", "ASSIGNED", "RELEASED");
    assertThat(whole.getString("timeline.items.find { it.kind == 'ESCALATED' }.note"))
        .isEqualTo("No puedo");
    told(
        complaint,
        EventType.CASE_ASSIGNED,
        EventType.CASE_ROUTED,
        EventType.CASE_ESCALATED,
        EventType.CASE_ASSIGNED,
        EventType.CASE_ESCALATION_ACCEPTED,
        EventType.CASE_RELEASED,
        EventType.CASE_ESCALATED);
  }

  @Test
  void oneWhoHasNotTheCaseNeitherTakesNorStartsNorReleasesIt() {
    UUID id = open(Told.newComplaint());
    Api.move(id, "assign", "\"0\"", "{\"to\":\"agent-17\"}").then().statusCode(200);

    refused(Api.move(id, "assign", "\"1\"", "{\"to\":\"test-agent\"}"), "NOT_OWNER");
    refused(Api.move(id, "start", "\"1\"", "{}"), "NOT_OWNER");
    refused(Api.move(id, "release", "\"1\"", "{\"reasonCode\":\"X\"}"), "NOT_OWNER");
    refused(Api.move(id, "assign", "\"1\"", "{\"to\":\"agent-17\"}"), "ALREADY_ASSIGNED");

    Api.read(id)
        .then()
        .body("owner", equalTo("agent-17"))
        .body("stage", equalTo("ASSIGNED"))
        .header("ETag", "\"1\"");
  }

  @Test
  void aPersonsCasesAreListed() {
    String owner = "agent-" + UUID.randomUUID();
    UUID mine = open(Told.newComplaint());
    open(Told.newComplaint());
    Api.move(mine, "assign", "\"0\"", "{\"to\":\"" + owner + "\"}").then().statusCode(200);

    Api.cases(Map.of("owner", owner))
        .then()
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(mine.toString()));
  }

  @Test
  void aCaseIsResolvedOnceItsStepsAreDone() {
    UUID complaint = Told.newComplaint();
    UUID id = open(complaint);
    UUID answer = answered(complaint, id);

    step(id, 0, "ACKNOWLEDGE", Map.of("messageId", answer)).then().statusCode(200);
    step(id, 1, "APOLOGISE", Map.of("messageId", answer, "reference", "CALL-7"))
        .then()
        .statusCode(200);
    step(id, 2, "FIX", Map.of("reference", "REPAIR-7")).then().statusCode(200);
    step(id, 3, "OWN", Map.of("reference", "CALL-7")).then().statusCode(200);

    Api.move(id, "resolve", "\"4\"", "{}")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("case.steps-missing"))
        .body("reason", equalTo("STEPS_MISSING"))
        .body("steps", contains("ACT_WITH_URGENCY"));
    Api.move(id, "resolve", "\"4\"", "{\"stepsMissingReason\":\"LATE\"}")
        .then()
        .statusCode(409)
        .body("code", equalTo("case.steps-missing"))
        .body("reason", equalTo("SUPERVISOR_NEEDED"));
    step(id, 4, "ACT_WITH_URGENCY", Map.of("reference", "CALL-7")).then().statusCode(200);
    Api.move(id, "resolve", "\"5\"", "{}").then().statusCode(200);

    JsonPath whole = Api.read(id).jsonPath();
    assertThat(whole.getMap("steps"))
        .containsOnlyKeys("ACKNOWLEDGE", "APOLOGISE", "FIX", "OWN", "ACT_WITH_URGENCY");
    assertThat(whole.getString("steps.APOLOGISE.messageId")).isEqualTo(answer.toString());
    assertThat(whole.getString("steps.APOLOGISE.reference")).isEqualTo("CALL-7");
    assertThat(whole.getString("steps.APOLOGISE.by")).isEqualTo("test-agent");
    told(
        complaint,
        EventType.CASE_STEP_DONE,
        EventType.CASE_STEP_DONE,
        EventType.CASE_STEP_DONE,
        EventType.CASE_STEP_DONE,
        EventType.CASE_STEP_DONE,
        EventType.CASE_RESOLVED);
  }

  @Test
  void whatASupervisorResolvesWithoutStepsSaysWhichAndWhy() {
    UUID complaint = Told.newComplaint();
    UUID id = open(complaint);
    step(id, 0, "FIX", Map.of("reference", "REPAIR-7")).then().statusCode(200);

    Api.resolve(id, "\"1\"").then().statusCode(200);

    JsonPath entry =
        Api.read(id).jsonPath().setRootPath("timeline.items.find { it.kind == 'RESOLVED' }");
    assertThat(entry.getList("details.stepsMissing"))
        .isEqualTo(List.of("ACKNOWLEDGE", "APOLOGISE", "OWN", "ACT_WITH_URGENCY"));
    assertThat(entry.getString("details.stepsMissingReason")).isEqualTo("SETTLED_BY_PHONE");
    told(complaint, EventType.CASE_STEP_DONE, EventType.CASE_RESOLVED);
  }

  @Test
  void onlyAMessageOfOursShowsAStep() {
    UUID complaint = Told.newComplaint();
    UUID id = open(complaint);
    Told theirs = Told.message(complaint, 1);
    kafka.send(theirs.record());
    said(id, 2);

    refused(step(id, 0, "FIX", Map.of("messageId", UUID.randomUUID())), "NO_SUCH_MESSAGE");
    refused(
        step(id, 0, "FIX", Map.of("messageId", theirs.payload().get("messageId").asText())),
        "NO_SUCH_MESSAGE");
    step(id, 0, "FIX", Map.of())
        .then()
        .statusCode(400)
        .body("code", equalTo("request.missing-field"))
        .body("field", equalTo("reference"));
    step(id, 0, "JUMP", Map.of("reference", "X"))
        .then()
        .statusCode(400)
        .body("code", equalTo("request.invalid-value"))
        .body("field", equalTo("step"));
    step(id, 0, "FIX", Map.of("reference", "X")).then().statusCode(200);
    refused(step(id, 1, "FIX", Map.of("reference", "X")), "ALREADY_DONE");
  }

  @Test
  void aDemandIsAnsweredInOrderAndInsistingCompletesTheDossier() {
    UUID complaint = Told.newComplaint();
    UUID id = open(complaint);

    refused(demand(id, 0, "EXPLAINED", "late-refund"), "NOT_STATED");
    demand(id, 0, "STATED", "late-refund").then().statusCode(200);
    refused(demand(id, 1, "DECLINED", "late-refund"), "NOT_EXPLAINED");
    demand(id, 1, "EXPLAINED", "late-refund").then().statusCode(200);
    refused(demand(id, 2, "DECLINED", "late-refund"), "NOT_OFFERED");
    versioned(2)
        .body(
            Map.of(
                "to", "DECLINED",
                "basis", "POLICY",
                "code", "late-refund",
                "reasonCode", "NO_LEEWAY"))
        .post("/v1/cases/{id}/demand", id)
        .then()
        .statusCode(200);
    Api.as("agent")
        .get("/v1/cases/{id}/dossier", id)
        .then()
        .statusCode(200)
        .body("complete", equalTo(false))
        .body("completeSince", nullValue());
    demand(id, 3, "INSISTED", "discount-limit").then().statusCode(200);
    note(id, "Lo ha dicho tres veces").then().statusCode(201);
    // Clocks are told five seconds after a case that nobody assesses was opened.
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            Api.as("agent")
                .get("/v1/cases/{id}/dossier", id)
                .then()
                .body("clocks.kind", hasItem("RESOLUTION")));

    JsonPath dossier =
        Api.as("agent")
            .get("/v1/cases/{id}/dossier", id)
            .then()
            .header("ETag", "\"4\"")
            .extract()
            .jsonPath();
    assertThat(dossier.getBoolean("complete")).isTrue();
    assertThat(dossier.getString("completeSince"))
        .isEqualTo(dossier.getString("case.demand.since"))
        .isNotNull();
    assertThat(dossier.getString("case.demand.state")).isEqualTo("INSISTED");
    assertThat(dossier.getString("case.demand.code")).isEqualTo("discount-limit");
    assertThat(dossier.getList("case.conversation.items")).hasSize(1);
    assertThat(dossier.getList("case.timeline.items.kind", String.class))
        .endsWith("DEMAND_MOVED", "NOTED");
    assertThat(dossier.getList("notes.items.text")).isEqualTo(List.of("Lo ha dicho tres veces"));
    assertThat(dossier.getList("clocks.kind", String.class)).contains("RESOLUTION");
    told(
        complaint,
        EventType.CASE_DEMAND_MOVED,
        EventType.CASE_DEMAND_MOVED,
        EventType.CASE_DEMAND_MOVED,
        EventType.CASE_DEMAND_MOVED);
  }

  @Test
  void tagsArePutOnAndTakenOff() {
    UUID id = open(Told.newComplaint());

    tag(id, 0, "winter-2026").then().statusCode(200).header("ETag", "\"1\"");
    tag(id, 1, "gas").then().statusCode(200);
    refused(tag(id, 2, "gas"), "ALREADY_TAGGED");
    Api.read(id).then().body("tags", contains("gas", "winter-2026"));
    untag(id, 2, "gas").then().statusCode(200);
    refused(untag(id, 3, "gas"), "NOT_TAGGED");
    Api.read(id).then().body("tags", contains("winter-2026"));
    tag(id, 3, "no spaces").then().statusCode(400).body("code", equalTo("request.invalid-value"));
    untag(id, 3, "winter-2026").then().statusCode(200);
    Api.read(id).then().body("tags", empty()).header("ETag", "\"4\"");
  }

  @Test
  void notesAreKeptInOrderAndLeaveTheCaseAsItIs() throws SQLException {
    UUID id = open(Told.newComplaint());
    String key = UUID.randomUUID().toString();
    String canary = "canario-" + UUID.randomUUID();

    RequestSpecification once = Api.as("agent").header("Idempotency-Key", key);
    Response first = once.body(Map.of("text", canary)).post("/v1/cases/{id}/notes", id);
    first
        .then()
        .statusCode(201)
        .body("author", equalTo("test-agent"))
        .body("text", equalTo(canary));
    Api.as("agent")
        .header("Idempotency-Key", key)
        .body(Map.of("text", canary))
        .post("/v1/cases/{id}/notes", id)
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", equalTo("true"))
        .body("id", equalTo(first.path("id")))
        .body("text", equalTo(canary));
    assertThat(isStoredAmongAnswers(canary)).isFalse();
    note(id, "segunda").then().statusCode(201);
    Api.move(id, "escalate", "\"0\"", "{\"reasonCode\":\"X\",\"note\":\"tercera\"}")
        .then()
        .statusCode(200);

    JsonPath page =
        Api.as("agent").get("/v1/cases/{id}/notes?limit=2", id).then().extract().jsonPath();
    assertThat(page.getList("items.text")).isEqualTo(List.of(canary, "segunda"));
    Api.as("agent")
        .queryParam("cursor", page.getString("nextCursor"))
        .get("/v1/cases/{id}/notes", id)
        .then()
        .body("items.text", contains("tercera"))
        .body("nextCursor", nullValue());
    assertThat(kafka.all(Topics.CASES, complaintOf(id)))
        .noneMatch(record -> KafkaProbe.text(record).contains(canary));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "assign   | {}                              | request.missing-field | to",
        "assign   | {\"to\":\"with space\"}         | request.invalid-value | to",
        "release  | {}                              | request.missing-field | reasonCode",
        "escalate | {}                              | request.missing-field | reasonCode",
        "demand   | {\"to\":\"STATED\",\"basis\":\"POLICY\"} | request.missing-field | code",
        "demand   | {\"to\":\"LOUD\",\"basis\":\"POLICY\",\"code\":\"x\"} | request.invalid-value | to",
        "notes    | {}                              | request.missing-field | text",
        "notes    | {\"text\":\" \"}                | text.empty            | text",
      })
  void whatIsMissingOrWrongIsSaid(String command, String body, String code, String field) {
    UUID id = open(Told.newComplaint());

    Api.move(id, command, "\"0\"", body)
        .then()
        .statusCode(400)
        .body("code", equalTo(code))
        .body("field", equalTo(field));
    Api.read(id).then().header("ETag", "\"0\"");
  }

  @Test
  void theCasesOfACustomerArePagedNewestFirst() {
    String customer = "C/1 " + UUID.randomUUID();
    for (int day = 1; day <= 3; day++) {
      String receivedAt = "2026-11-0" + day + "T10:00:00Z";
      kafka.send(
          Told.received(Told.newComplaint())
              .with(payload -> {
                payload.put("receivedAt", receivedAt);
                ((ObjectNode) payload.get("customer")).put("ref", customer);
              })
              .record());
    }
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> ofCustomer(customer, "").then().body("items", hasSize(3)));

    JsonPath first = ofCustomer(customer, "?limit=2").then().extract().jsonPath();
    assertThat(first.getList("items.receivedAt"))
        .isEqualTo(List.of("2026-11-03T10:00:00Z", "2026-11-02T10:00:00Z"));
    ofCustomer(customer, "?cursor=" + first.getString("nextCursor"))
        .then()
        .body("items.receivedAt", contains("2026-11-01T10:00:00Z"))
        .body("nextCursor", nullValue());
    Api.as("agent", "other-tenant")
        .get("/v1/customers/{ref}/cases", customer)
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void aDossierStaysCompleteWhateverElseIsAskedFor() {
    UUID id = open(Told.newComplaint());
    demand(id, 0, "STATED", "late-refund").then().statusCode(200);
    demand(id, 1, "EXPLAINED", "late-refund").then().statusCode(200);
    demand(id, 2, "INSISTED", "late-refund").then().statusCode(200);
    String since = Api.as("agent").get("/v1/cases/{id}/dossier", id).path("completeSince");

    demand(id, 3, "STATED", "discount-limit").then().statusCode(200);

    Api.as("agent")
        .get("/v1/cases/{id}/dossier", id)
        .then()
        .body("complete", equalTo(true))
        .body("completeSince", equalTo(since))
        .body("case.demand.state", equalTo("STATED"));
  }

  @Test
  void whatSomebodyElseHasIsNotEscalatedByAnAgent() {
    UUID id = open(Told.newComplaint());
    Api.move(id, "assign", "\"0\"", "{\"to\":\"agent-17\"}").then().statusCode(200);

    refused(Api.move(id, "escalate", "\"1\"", "{\"reasonCode\":\"TOO_HARD\"}"), "NOT_OWNER");
    supervisor("\"1\"")
        .body(Map.of("reasonCode", "TOO_LATE"))
        .post("/v1/cases/{id}/escalate", id)
        .then()
        .statusCode(200)
        .body("stage", equalTo("ESCALATED"));
  }

  @Test
  void anotherTenantSeesAndDoesNothing() {
    UUID id = open(Told.newComplaint());

    stranger().get("/v1/cases/{id}/dossier", id).then().statusCode(404);
    stranger().get("/v1/cases/{id}/notes", id).then().statusCode(404);
    stranger().put("/v1/cases/{id}/tags/gas", id).then().statusCode(404);
    stranger().body(Map.of("text", "x")).post("/v1/cases/{id}/notes", id).then().statusCode(404);
    stranger().body(Map.of("to", "eva")).post("/v1/cases/{id}/assign", id).then().statusCode(404);

    Api.read(id).then().header("ETag", "\"0\"").body("owner", nullValue());
  }

  private static RequestSpecification stranger() {
    return Api.as("supervisor", "other-tenant").header("If-Match", "\"0\"");
  }

  @Test
  void aRepeatedStepIsAnsweredAsTheFirstTimeAndAnotherOneIsNot() {
    UUID id = open(Told.newComplaint());
    String key = UUID.randomUUID().toString();

    repeatable(id, key, "FIX").then().statusCode(200).header("Idempotent-Replayed", nullValue());
    repeatable(id, key, "FIX").then().statusCode(200).header("Idempotent-Replayed", notNullValue());
    repeatable(id, key, "OWN")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency.key-reused"));
  }

  /** The statement with which the version before stages wrote a command. */
  @Test
  void anInstanceOfTheVersionBeforeWorksOnTheSameCases() throws SQLException {
    UUID id = open(Told.newComplaint());
    Api.move(id, "assign", "\"0\"", "{\"to\":\"test-agent\"}").then().statusCode(200);

    before(id, "RESOLVED", 2);
    Api.read(id).then().body("stage", equalTo("RESOLVED")).body("owner", equalTo("test-agent"));
    before(id, "OPEN", 3);
    Api.move(id, "start", "\"3\"", "").then().statusCode(200).body("stage", equalTo("IN_PROGRESS"));
    before(id, "RESOLVED", 5);
    Api.move(id, "reopen", "\"5\"", "").then().statusCode(200).body("stage", equalTo("REOPENED"));

    Api.read(id).then().body("status", equalTo("OPEN")).body("owner", nullValue());
  }

  private static boolean isStoredAmongAnswers(String words) throws SQLException {
    try (Connection connection = TestPostgres.database("escalation").dataSource().getConnection();
        PreparedStatement find =
            connection.prepareStatement("select from idempotency_key where body like ?")) {
      find.setString(1, "%" + words + "%");
      return find.executeQuery().next();
    }
  }

  private static void before(UUID id, String status, long version) throws SQLException {
    try (Connection connection = TestPostgres.database("escalation").dataSource().getConnection();
        PreparedStatement move =
            connection.prepareStatement(
                "update case_file set status = ?, status_since = now(), version = ? where id = ?")) {
      move.setString(1, status);
      move.setLong(2, version);
      move.setObject(3, id);
      assertThat(move.executeUpdate()).isEqualTo(1);
    }
  }

  private static Response repeatable(UUID id, String key, String step) {
    return Api.as("agent")
        .header("If-Match", "\"0\"")
        .header("Idempotency-Key", key)
        .body(Map.of("reference", "CALL-7"))
        .put("/v1/cases/{id}/steps/{step}", id, step);
  }

  private static Response step(UUID id, long version, String step, Map<String, ?> evidence) {
    return versioned(version).body(evidence).put("/v1/cases/{id}/steps/{step}", id, step);
  }

  private static Response demand(UUID id, long version, String to, String code) {
    return versioned(version)
        .body(Map.of("to", to, "basis", "POLICY", "code", code))
        .post("/v1/cases/{id}/demand", id);
  }

  private static Response tag(UUID id, long version, String tag) {
    return versioned(version).put("/v1/cases/{id}/tags/{tag}", id, tag);
  }

  private static Response untag(UUID id, long version, String tag) {
    return versioned(version).delete("/v1/cases/{id}/tags/{tag}", id, tag);
  }

  private static Response note(UUID id, String text) {
    return Api.as("agent").body(Map.of("text", text)).post("/v1/cases/{id}/notes", id);
  }

  private static Response ofCustomer(String customer, String query) {
    return Api.as("agent").get("/v1/customers/{ref}/cases" + query, customer);
  }

  private static RequestSpecification versioned(long version) {
    return Api.as("agent").header("If-Match", "\"" + version + "\"");
  }

  private static RequestSpecification supervisor(String ifMatch) {
    return Api.as("supervisor").header("If-Match", ifMatch);
  }

  private static void refused(Response response, String reason) {
    response
        .then()
        .statusCode(409)
        .body("code", equalTo("case.transition-refused"))
        .body("reason", equalTo(reason));
  }

  /** Those of what people did, in order; each as its schema has it, and no number left out. */
  private void told(UUID complaint, EventType... types) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          List<EventEnvelope> envelopes =
              kafka.all(Topics.CASES, complaint.toString()).stream()
                  .map(ContractAssertions::assertConforms)
                  .toList();
          assertThat(envelopes.stream().map(EventEnvelope::type))
              .containsSubsequence(List.of(types).stream().map(EventType::type).toList());
          assertThat(envelopes.stream().map(EventEnvelope::sequence))
              .isSorted()
              .doesNotHaveDuplicates()
              .endsWith((long) envelopes.size());
        });
  }

  private static String complaintOf(UUID id) {
    return Api.read(id).path("complaintId");
  }

  /** A message of ours in the conversation. */
  private UUID answered(UUID complaint, UUID id) {
    Told ours = Told.message(complaint, 1).with(payload -> payload.put("author", "AGENT"));
    kafka.send(ours.record());
    said(id, 2);
    return UUID.fromString(ours.payload().get("messageId").asText());
  }

  private static void said(UUID id, int messages) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> Api.read(id).then().body("conversation.items", hasSize(messages)));
  }

  private UUID open(UUID complaint) {
    kafka.send(Told.received(complaint).record());
    UUID id = CaseIds.of(complaint);
    Awaitility.await().atMost(PATIENCE).untilAsserted(() -> Api.read(id).then().statusCode(200));
    return id;
  }
}
