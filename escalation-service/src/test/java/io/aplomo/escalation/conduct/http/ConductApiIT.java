package io.aplomo.escalation.conduct.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.Topics;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.escalation.cases.http.Api;
import io.aplomo.escalation.conduct.application.Conducts;
import io.aplomo.escalation.conduct.persistence.ConductStore.Customer;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.aplomo.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConductApiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String INSULT =
      "{\"category\":\"INSULT\",\"severity\":\"SERIOUS\",\"duringContact\":true,"
          + "\"note\":\"Me ha llamado de todo\"}";
  private static final String THREAT =
      "{\"category\":\"THREAT\",\"severity\":\"SEVERE\",\"duringContact\":true}";

  private final KafkaProbe kafka = TestKafka.probe();
  private final String customer = "C-" + UUID.randomUUID();

  @AfterEach
  void close() {
    kafka.close();
  }

  /** The call goes on after the warning; only the agent who is in it knows. */
  @Test
  void abuseOnThePhoneIsAnsweredStepByStepByWhatTheAgentReports() {
    UUID caseId = open();
    read()
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("state", equalTo("CLEAR"))
        .body("proposal", nullValue());

    // When the customer insults the agent
    report(caseId, INSULT)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("state", equalTo("OBSERVED"))
        .body("handledBy", equalTo("TRAINED_PERSON"))
        .body("proposal.step", equalTo("WARN"))
        .body("proposal.wording.es", containsString("respeto"))
        .body("proposal.wording.en", containsString("respect"));

    // Then the contact cannot just be ended: a warning comes first
    refused(step("agent", "end-contact", 1, "{}"), "OBSERVED", "NOT_WARNED");
    step("agent", "warn", 1, "{\"reasonCode\":\"PHONE\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("WARNED"))
        .body("until", notNullValue())
        .body("proposal", nullValue());

    // When it goes on
    report(caseId, INSULT)
        .then()
        .body("state", equalTo("WARNED"))
        .body("handledBy", equalTo("SUPERVISOR"))
        .body("proposal.step", equalTo("OFFER_SUPERVISOR"));
    step("agent", "offer-supervisor", 3, "").then().statusCode(200);
    report(caseId, INSULT).then().body("proposal.step", equalTo("END_CONTACT"));

    // Then the agent ends it by their own right
    step("agent", "end-contact", 5, "{\"note\":\"Colgado\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("CONTACT_ENDED"))
        .body("inCoolOff", equalTo(true));
    assertThat(Api.read(caseId).jsonPath().getString("priority"))
        .as("rudeness buys no speed")
        .isEqualTo("P3");

    // And a supervisor resumes when the customer is calm
    forbidden(step("agent", "resume", 6, "{}"));
    step("supervisor", "resume", 6, "{}")
        .then()
        .statusCode(200)
        .body("state", equalTo("RESUMED"))
        .body("inCoolOff", equalTo(false));

    read()
        .then()
        .header("ETag", "\"7\"")
        .body("history.items", hasSize(7))
        .body("history.items[0].kind", equalTo("RESUMED"))
        .body("history.items[1].note", equalTo("Colgado"))
        .body("history.items[6].note", equalTo("Me ha llamado de todo"))
        .body("history.items[6].actor", equalTo("test-agent"));
    toldOnTheTopic(
        "conduct.observed",
        "conduct.warned",
        "conduct.observed",
        "conduct.supervisor-offered",
        "conduct.observed",
        "conduct.contact-ended",
        "conduct.resumed");
  }

  @Test
  void aThreatGoesToSupervisorsWhoRestrictAndLift() {
    UUID caseId = open();
    report(caseId, THREAT)
        .then()
        .body("handledBy", equalTo("SUPERVISOR"))
        .body("proposal.step", equalTo("END_CONTACT"));
    String restriction =
        "{\"kinds\":[\"HOURS\",\"CHANNEL\"],\"channels\":[\"EMAIL\"],\"hours\":{\"from\":\"10:00\","
            + "\"to\":\"12:00\",\"zone\":\"Europe/Madrid\"},\"reviewAt\":\""
            + Instant.now().plus(Duration.ofDays(30))
            + "\"}";

    forbidden(step("agent", "restrict", 1, restriction));
    step("supervisor", "restrict", 1, restriction)
        .then()
        .statusCode(200)
        .body("state", equalTo("RESTRICTED"))
        .body("restriction.channels", contains("EMAIL"))
        .body("restriction.hours.zone", equalTo("Europe/Madrid"));
    step("supervisor", "lift", 2, "{}").then().statusCode(200).body("state", equalTo("RESUMED"));
    toldOnTheTopic("conduct.observed", "conduct.restricted", "conduct.restriction-lifted");
  }

  @Test
  void aRestrictionThatNobodyRenewsEndsByItself() {
    UUID caseId = open();
    report(caseId, THREAT);
    step(
            "supervisor",
            "restrict",
            1,
            "{\"kinds\":[\"WRITING_ONLY\"],\"reviewAt\":\""
                + Instant.now().plus(Duration.ofSeconds(2))
                + "\"}")
        .then()
        .statusCode(200)
        .body("proposal.step", equalTo("REVIEW"));

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> read().then().body("state", equalTo("RESUMED")));
    read()
        .then()
        .header("ETag", "\"2\"")
        .body("history.items[0].kind", equalTo("RESTRICTION_LIFTED"))
        .body("history.items[0].actor", nullValue());
    toldOnTheTopic("conduct.observed", "conduct.restricted", "conduct.restriction-lifted");
  }

  @Test
  void offboardingIsRefusedForLackOfHistory() {
    UUID caseId = open();
    report(caseId, THREAT);
    step("supervisor", "restrict", 1, writingOnly()).then().statusCode(200);

    forbidden(step("supervisor", "propose-offboarding", 2, "{}"));
    step("manager", "propose-offboarding", 2, "{}")
        .then()
        .statusCode(409)
        .body("code", equalTo("conduct.step-refused"))
        .body("reason", equalTo("TOO_FEW_STEPS"))
        .body("rule", equalTo("offboarding.steps"))
        .body("needed", equalTo(3))
        .body("found", equalTo(1));
    read().then().header("ETag", "\"2\"").body("state", equalTo("RESTRICTED"));
  }

  @Test
  void anAppealIsDecidedBySomebodyElse() {
    UUID caseId = open();
    report(caseId, THREAT);
    step("supervisor", "restrict", 1, writingOnly()).then().statusCode(200);
    step("agent", "appeal", 2, "{\"note\":\"Dice que no fue él\"}")
        .then()
        .statusCode(200)
        .body("proposal.step", equalTo("DECIDE_APPEAL"))
        .body("appealedAt", notNullValue());

    refused(
        step("supervisor", "decide-appeal", 3, "{\"outcome\":\"UPHELD\"}"),
        "RESTRICTED",
        "SAME_PERSON");
    take(as("another", "supervisor"), "decide-appeal", 3, "{\"outcome\":\"UPHELD\"}")
        .then()
        .statusCode(200)
        .body("state", equalTo("RESUMED"))
        .body("appealedAt", nullValue());
    toldOnTheTopic(
        "conduct.observed", "conduct.restricted", "conduct.appealed", "conduct.appeal-decided");
  }

  @Test
  void aVulnerableCustomerIsOwedAReasonWithEachStep() {
    UUID caseId = open(payload -> ((ObjectNode) payload.get("customer")).put("vulnerable", true));
    report(caseId, INSULT).then().body("vulnerable", equalTo(true));

    refused(step("agent", "warn", 1, "{}"), "OBSERVED", "ADJUSTMENT_REASON_NEEDED");
    step("agent", "warn", 1, "{\"adjustmentReason\":\"Ya se le habla despacio y por escrito\"}")
        .then()
        .statusCode(200);
    read()
        .then()
        .body(
            "history.items[0].adjustmentReason", equalTo("Ya se le habla despacio y por escrito"));
  }

  @Test
  void selfHarmSuspendsTheProtocol() {
    UUID caseId = open();
    report(caseId, INSULT);
    report(caseId, "{\"category\":\"SELF_HARM\",\"severity\":\"SEVERE\",\"duringContact\":true}")
        .then()
        .body("state", equalTo("SUSPENDED"))
        .body("proposal.step", equalTo("CARE"))
        .body("proposal.wording.es", containsString("024"));

    refused(step("agent", "warn", 2, "{}"), "SUSPENDED", "SUSPENDED");
    step("supervisor", "resume", 2, "{}").then().body("state", equalTo("OBSERVED"));
    toldOnTheTopic("conduct.observed", "conduct.suspended", "conduct.resumed");
  }

  @Test
  void aScoreIsObservedWithoutMovingTheTag() {
    UUID complaint = Told.newComplaint();
    open(complaint, payload -> {});
    kafka.send(Told.assessed(complaint, 1, "NORMAL", "ABUSIVE", "STAFF").record());

    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            read()
                .then()
                .header("ETag", "\"0\"")
                .body("state", equalTo("OBSERVED"))
                .body("history.items[0].source", equalTo("SCORE"))
                .body("history.items[0].assessmentNo", equalTo(1)));
  }

  @Test
  void aStepIsTakenOncePerKeyAndOnlyOnWhatWasSeen() {
    UUID caseId = open();
    report(caseId, INSULT);
    String key = UUID.randomUUID().toString();
    RequestSpecification warning = Api.as("agent").header("Idempotency-Key", key);

    take(warning, "warn", 1, "{}").then().statusCode(200).header("ETag", "\"2\"");
    take(Api.as("agent").header("Idempotency-Key", key), "warn", 1, "{}")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .header("Idempotent-Replayed", "true");
    take(Api.as("agent").header("Idempotency-Key", key), "warn", 2, "{}").then().statusCode(422);
    step("agent", "end-contact", 1, "{}")
        .then()
        .statusCode(412)
        .header("ETag", "\"2\"")
        .body("code", equalTo("request.stale"));
    Api.as("agent")
        .body("{}")
        .post("/v1/customers/{ref}/conduct/warn", customer)
        .then()
        .statusCode(428);
  }

  @Test
  void aReportIsTakenInOncePerKey() {
    UUID caseId = open();
    String key = UUID.randomUUID().toString();
    for (int i = 0; i < 2; i++) {
      Api.as("agent")
          .header("Idempotency-Key", key)
          .body(INSULT)
          .post("/v1/cases/{id}/conduct-reports", caseId)
          .then()
          .statusCode(200)
          .header("ETag", "\"1\"");
    }
    read().then().body("history.items", hasSize(1));
  }

  @Test
  void badInputIsToldAndChangesNothing() {
    UUID caseId = open();
    report(caseId, "{\"category\":\"RUDE\",\"severity\":\"MINOR\",\"duringContact\":true}")
        .then()
        .statusCode(400)
        .body("field", equalTo("category"));
    report(caseId, "{\"category\":\"INSULT\"}")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.missing-field"));
    report(UUID.randomUUID(), INSULT).then().statusCode(404);
    report(caseId, THREAT);
    String review = "\"reviewAt\":\"" + Instant.now().plus(Duration.ofDays(5)) + "\"}";
    step("supervisor", "restrict", 1, "{\"kinds\":[\"HOURS\"]," + review)
        .then()
        .statusCode(400)
        .body("code", equalTo("conduct.restriction-incomplete"))
        .body("field", equalTo("hours"));
    step(
            "supervisor",
            "restrict",
            1,
            "{\"kinds\":[\"HOURS\"],\"hours\":{\"from\":\"10:00\",\"to\":\"12:00\",\"zone\":\"Mars\"},"
                + review)
        .then()
        .statusCode(400)
        .body("field", equalTo("hours.zone"));
    refused(
        step(
            "supervisor",
            "restrict",
            1,
            "{\"kinds\":[\"WRITING_ONLY\"],\"reviewAt\":\"2020-01-01T00:00:00Z\"}"),
        "OBSERVED",
        "REVIEW_NOT_AHEAD");
    refused(step("agent", "appeal", 1, "{}"), "OBSERVED", "NOTHING_TO_APPEAL");
    read().then().header("ETag", "\"1\"").body("history.items", hasSize(1));
  }

  @Test
  void anotherTenantSeesNothingOfIt() {
    UUID caseId = open();
    report(caseId, INSULT);

    Api.as("agent", "other")
        .get("/v1/customers/{ref}/conduct", customer)
        .then()
        .statusCode(200)
        .body("state", equalTo("CLEAR"));
    Api.as("agent", "other")
        .body(INSULT)
        .post("/v1/cases/{id}/conduct-reports", caseId)
        .then()
        .statusCode(404);
    take(Api.as("agent", "other"), "warn", 0, "{}")
        .then()
        .statusCode(409)
        .body("reason", equalTo("NOTHING_OBSERVED"));
  }

  @Test
  void theHistoryIsReadPageByPage() {
    UUID caseId = open();
    for (int i = 0; i < 3; i++) {
      report(caseId, INSULT);
    }
    Response first =
        Api.as("agent").queryParam("limit", 2).get("/v1/customers/{ref}/conduct", customer);
    first.then().body("history.items", hasSize(2));
    Api.as("agent")
        .queryParam("limit", 2)
        .queryParam("cursor", first.jsonPath().getString("history.nextCursor"))
        .get("/v1/customers/{ref}/conduct", customer)
        .then()
        .body("history.items", hasSize(1))
        .body("history.nextCursor", nullValue());
  }

  private void toldOnTheTopic(String... types) {
    String pseudonym =
        Conducts.pseudonyms("a key of tests, which is no secret")
            .of(new Customer(Told.TENANT, customer))
            .toString();
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          List<EventEnvelope> told =
              kafka.all(Topics.CONDUCT, pseudonym).stream()
                  .map(ContractAssertions::assertConforms)
                  .toList();
          assertThat(told)
              .extracting(e -> e.type().replace("io.aplomo.", "").replace(".v1", ""))
              .containsExactly(types);
          assertThat(told.getLast().sequence()).isEqualTo(types.length);
        });
  }

  private UUID open() {
    return open(payload -> {});
  }

  private UUID open(Consumer<ObjectNode> change) {
    return open(Told.newComplaint(), change);
  }

  private UUID open(UUID complaint, Consumer<ObjectNode> change) {
    kafka.send(
        Told.received(complaint)
            .with(payload -> {
              ((ObjectNode) payload.get("customer")).put("ref", customer);
              change.accept(payload);
            })
            .record());
    var _ = Api.eventually(complaint, found -> assertThat(found.getString("id")).isNotNull());
    return CaseIds.of(complaint);
  }

  private Response read() {
    return Api.as("agent").get("/v1/customers/{ref}/conduct", customer);
  }

  private static Response report(UUID caseId, String body) {
    return Api.as("agent").body(body).post("/v1/cases/{id}/conduct-reports", caseId);
  }

  private Response step(String role, String step, long version, String body) {
    return take(Api.as(role), step, version, body);
  }

  private Response take(RequestSpecification as, String step, long version, String body) {
    return as.header("If-Match", "\"" + version + "\"")
        .body(body)
        .post("/v1/customers/{ref}/conduct/" + step, customer);
  }

  private static RequestSpecification as(String subject, String role) {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.token(subject, Told.TENANT, List.of(role)))
        .contentType(ContentType.JSON);
  }

  private static String writingOnly() {
    return "{\"kinds\":[\"WRITING_ONLY\"],\"reviewAt\":\""
        + Instant.now().plus(Duration.ofDays(30))
        + "\"}";
  }

  private static void forbidden(Response response) {
    response.then().statusCode(403).body("code", equalTo("auth.forbidden"));
  }

  private static void refused(Response response, String state, String reason) {
    response
        .then()
        .statusCode(409)
        .body("code", equalTo("conduct.step-refused"))
        .body("state", equalTo(state))
        .body("reason", equalTo(reason));
  }
}
