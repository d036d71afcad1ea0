package io.aplomo.escalation.cases.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A change of policies from the look at it to the timeline, as people of one new tenant. */
@QuarkusTest
class PolicyChangeApiIT {
  private static final String OURS = "/v1/sla-policies/ours";
  private static final String TRY = OURS + "/dry-run";
  private static final String APPLY = "/v1/sla-policies/apply";

  /**
   * News within a minute of the receipt, which is days ago. Statutory, so with a clock of its own
   * beside the standard ones.
   */
  private static final String POLICY =
      """
      {"name": {"es": "x", "en": "x"}, "enabled": true, "rank": 1, "match": {},
       "clocks": [{"code": "news", "kind": "KEEP_INFORMED", "basis": "STATUTORY",
                   "calendar": "always", "answeredBy": ["AGENT"],
                   "targets": {"ANY": {"seconds": 60, "time": "ELAPSED"}}}]}
      """;

  private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final KafkaProbe kafka = TestKafka.probe();

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void whatTheDryRunSaysIsWhatTheApplicationTells() {
    UUID id = open();

    Response foreseen = manager().body(POLICY).post(TRY);

    foreseen
        .then()
        .statusCode(200)
        .body("scanned", equalTo(1))
        .body("nextCursor", nullValue())
        .body("items", hasSize(1))
        .body("items[0].caseId", equalTo(id.toString()))
        .body("items[0].changes.step", equalTo(List.of("ARMED", "BREACHED")))
        .body("items[0].changes[1].code", equalTo("news"))
        .body("items[0].changes[1].replanned", equalTo(true));
    manager().get(OURS).then().statusCode(404);

    manager().header("If-Match", "\"0\"").body(POLICY).put(OURS).then().statusCode(200);
    manager().post(TRY).then().statusCode(200).body("items", hasSize(1));
    manager()
        .header("Idempotency-Key", "once")
        .body("{\"caseIds\": [\"%s\"]}".formatted(id))
        .post(APPLY)
        .then()
        .statusCode(200)
        .body("revision", equalTo(1))
        .body("scanned", equalTo(1))
        .body("applied", equalTo(1))
        .body("changed", equalTo(1));

    String clock = foreseen.jsonPath().getString("items[0].changes[0].clockId");
    List<Map<String, Object>> history =
        manager()
            .get("/v1/cases/{id}/clocks", id)
            .jsonPath()
            .getList("items.find { it.id == '%s' }.history".formatted(clock));
    assertThat(history).extracting(step -> step.get("step")).containsExactly("ARMED", "BREACHED");
    manager()
        .get("/v1/cases/{id}/timeline?limit=200", id)
        .then()
        .body("items.kind", hasItems("SLA_POLICIES_APPLIED"))
        .body("items.find { it.kind == 'SLA_POLICIES_APPLIED' }.details.revision", equalTo(1));
    manager().post(TRY).then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void thePriorityThatABreachOfTheLawGivesIsForeseenToo() {
    UUID id = open();
    String duty =
        POLICY.replace(
            "\"answeredBy\"",
            "\"ladder\": [{\"audience\": \"MANAGER\", \"afterSeconds\": 0}], \"answeredBy\"");

    manager()
        .body(duty)
        .post(TRY)
        .then()
        .statusCode(200)
        .body("items[0].priority.from", equalTo("P4"))
        .body("items[0].priority.to", equalTo("P2"));
    manager().header("If-Match", "\"0\"").body(duty).put(OURS).then().statusCode(200);
    applyAll("p").then().statusCode(200).body("changed", equalTo(1));

    manager()
        .get("/v1/cases/{id}/timeline?limit=200", id)
        .then()
        .body(
            "items.findAll { it.kind == 'PRIORITISED' }.last().details.reasons",
            equalTo(List.of("STATUTORY_CLOCK_BREACHED")))
        .body("items.findAll { it.kind == 'PRIORITISED' }.last().details.to", equalTo("P2"));
  }

  @Test
  void anApplicationIsRepeatedWithItsKeyAndWithoutOneFindsNothingMoreToDo() {
    open();
    manager().header("If-Match", "\"0\"").body(POLICY).put(OURS).then().statusCode(200);

    applyAll("k").then().statusCode(200).body("applied", equalTo(1));
    applyAll("k")
        .then()
        .statusCode(200)
        .header("Idempotent-Replayed", "true")
        .body("applied", equalTo(1));
    manager().body("{}").post(APPLY).then().statusCode(200).body("applied", equalTo(0));
    manager()
        .header("Idempotency-Key", "k")
        .body("{\"caseIds\": []}")
        .post(APPLY)
        .then()
        .statusCode(422);
  }

  @Test
  void anothersCasesAreNeitherSeenNorTouched() {
    UUID id = open();
    String others = "t" + UUID.randomUUID().toString().substring(0, 8);

    Api.as("manager", others)
        .body(POLICY)
        .post(TRY)
        .then()
        .statusCode(200)
        .body("scanned", equalTo(0));
    Api.as("manager", others).header("If-Match", "\"0\"").body(POLICY).put(OURS);
    Api.as("manager", others)
        .body("{\"caseIds\": [\"%s\"]}".formatted(id))
        .post(APPLY)
        .then()
        .statusCode(200)
        .body("applied", equalTo(0));
  }

  @Test
  void refusesWhatCannotBePut() {
    manager()
        .body(POLICY.replace("always", "never"))
        .post(TRY)
        .then()
        .statusCode(400)
        .body("code", equalTo("sla-policy.unknown-calendar"));
    manager().post(TRY).then().statusCode(404);
    manager().body(POLICY).post(TRY + "?limit=201").then().statusCode(400);
    manager().body(POLICY).post(TRY + "?cursor=x").then().statusCode(400);
    manager().body("{\"caseIds\": [], \"cursor\": \"x\"}").post(APPLY).then().statusCode(400);
    manager().body("{\"cursor\": \"x\"}").post(APPLY).then().statusCode(400);
  }

  @Test
  void aPolicyMayBeCalledApply() {
    manager()
        .header("If-Match", "\"0\"")
        .body(POLICY)
        .put("/v1/sla-policies/apply")
        .then()
        .statusCode(200);
    manager().get("/v1/sla-policies/apply").then().statusCode(200);
  }

  private Response applyAll(String key) {
    return manager().header("Idempotency-Key", key).post(APPLY);
  }

  private RequestSpecification manager() {
    return Api.as("manager", tenant);
  }

  /** Opens a case and waits for its clocks to be told of. */
  private UUID open() {
    UUID complaint = Told.newComplaint();
    kafka.send(Told.received(complaint).of(tenant).record());
    kafka.send(Told.assessed(complaint, 1, "LOW").of(tenant).record());
    UUID id = CaseIds.of(complaint);
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            manager()
                .get("/v1/cases/{id}/timeline?limit=200", id)
                .then()
                .statusCode(200)
                .body("items.kind", hasItems("OPENED", "ASSESSED")));
    return id;
  }
}
