package io.aplomo.escalation.playbook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.escalation.cases.http.Api;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CasePlaybookApiIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final KafkaProbe kafka = TestKafka.probe();
  private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final UUID complaint = Told.newComplaint();
  private final UUID id = CaseIds.of(complaint);

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void beforeAnybodyHasAssessedItThereIsSomethingToSayAlready() {
    open(_ -> {});

    read()
        .then()
        .statusCode(200)
        .body("playbook", equalTo("standard"))
        .body("version", equalTo(0))
        .body("assessmentNo", nullValue())
        .body("situation.fault", equalTo("UNDETERMINED"))
        .body("situation.demandState", nullValue())
        .body("steps.code", hasItems("acknowledge", "apologise", "ask", "fix", "promise"))
        .body("steps.find { it.code == 'ask' }.entry", equalTo("find-out"))
        .body("steps.find { it.code == 'ask' }.matched", equalTo(List.of("FAULT")));
  }

  /** A storm, an angry customer, and a refund that the policy does not know. */
  @Test
  void aFaultOutsideChoosesItsOwnStepsWithAGestureAndTheDemandGoesItsWay() {
    open(_ -> {});
    assess("THIRD_PARTY", "ANGRY");

    read()
        .then()
        .body("assessmentNo", equalTo(1))
        .body("steps.find { it.code == 'apologise' }.entry", equalTo("fault-outside"))
        .body("steps.kind", hasItems("GESTURE", "EXPLAIN"))
        .body("steps.kind", not(hasItem("SET_LIMIT")))
        .body("steps.find { it.code == 'explain-policy' }.codes", equalTo(List.of("REFUND-72H")))
        .body("steps.find { it.code == 'inform' }.cites", equalTo("ARTICLE"))
        .body("steps.find { it.code == 'inform' }.codes", equalTo(List.of("outage-compensation")));

    demand("STATED");
    demand("EXPLAINED");
    JsonPath halfway = read().jsonPath();
    assertThat(halfway.getList("steps.code")).contains("offer").doesNotContain("explain-policy");
    assertThat(halfway.getString("situation.demandState")).isEqualTo("EXPLAINED");
    assertThat(halfway.getList("steps.find { it.code == 'offer' }.codes"))
        .asString()
        .isEqualTo("[late-refund, REFUND-72H]");

    demand("COMPROMISE_OFFERED");
    read().then().body("steps.kind", hasItem("DECLINE")).body("steps.kind", not(hasItem("OFFER")));
  }

  @Test
  void whatTheAgentReportsSetsALimitWhateverTheScoreSays() {
    open(_ -> {});
    assess("COMPANY", "CIVIL");
    read().then().body("steps.kind", not(hasItem("SET_LIMIT")));

    Api.as("agent", tenant)
        .body("{\"category\":\"INSULT\",\"severity\":\"SERIOUS\",\"duringContact\":true}")
        .post("/v1/cases/{id}/conduct-reports", id)
        .then()
        .statusCode(200);

    read()
        .then()
        .body("situation.conduct", equalTo("ABUSIVE"))
        .body("steps[0].kind", equalTo("SET_LIMIT"))
        .body("steps.find { it.code == 'apologise' }.entry", equalTo("own-fault"));
  }

  @Test
  void speaksTheLanguageThatIsAskedForElseTheCustomers() {
    open(payload -> payload.put("language", "en-GB"));

    read()
        .then()
        .header("Content-Language", "en")
        .header("Vary", "Accept-Language")
        .body("language", equalTo("en"))
        .body("steps[0].wording", equalTo(wording("en")));
    Api.as("agent", tenant)
        .header("Accept-Language", "es-ES,en;q=0.5")
        .get("/v1/cases/{id}/playbook", id)
        .then()
        .header("Content-Language", "es")
        .body("steps[0].wording", equalTo(wording("es")));
  }

  @Test
  void aPlaybookOfTheTenantsOwnCountsAtOnceForTheCasesThatItIsFor() {
    open(payload -> payload.put("category", "SERVICE_CONTINUITY"));
    put("billing", PlaybookExamples.PLAYBOOK.replace("SERVICE_CONTINUITY", "BILLING"));
    read().then().body("playbook", equalTo("standard"));

    put("outages", PlaybookExamples.PLAYBOOK);
    read()
        .then()
        .body("playbook", equalTo("outages"))
        .body("version", equalTo(1))
        .body("steps.code", equalTo(List.of("apologise", "offer")));

    put("sooner", PlaybookExamples.PLAYBOOK.replace("\"rank\": 100", "\"rank\": 99"));
    read().then().body("playbook", equalTo("sooner"));
    put(
        "soonest-and-off",
        PlaybookExamples.PLAYBOOK
            .replace("\"rank\": 100", "\"rank\": 1")
            .replace("\"enabled\": true", "\"enabled\": false"));
    read().then().body("playbook", equalTo("sooner"));
  }

  @Test
  void theStandardPlaybookIsForWhatNoOtherIsForWhateverItsRank() {
    open(payload -> payload.put("category", "SERVICE_CONTINUITY"));
    String forAll =
        PlaybookExamples.PLAYBOOK
            .replace("\"categories\": [\"SERVICE_CONTINUITY\"],", "")
            .replace("\"rank\": 100", "\"rank\": 0");
    put("standard", forAll);
    read().then().body("playbook", equalTo("standard")).body("version", equalTo(1));

    put("outages", PlaybookExamples.PLAYBOOK);
    read().then().body("playbook", equalTo("outages"));
  }

  @Test
  void anotherTenantSeesNothingOfIt() {
    open(_ -> {});

    Api.as("agent", "other").get("/v1/cases/{id}/playbook", id).then().statusCode(404);
    read().then().statusCode(200);
    Api.as("agent", tenant)
        .get("/v1/cases/{id}/playbook", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  private String wording(String language) {
    return Api.as("agent", tenant)
        .get("/v1/playbooks/standard")
        .jsonPath()
        .getString("entries.find { it.code == 'hear' }.steps[0].wording." + language);
  }

  private void open(Consumer<ObjectNode> change) {
    kafka.send(
        Told.received(complaint)
            .of(tenant)
            .with(payload -> {
              payload.put("channel", "PHONE");
              ((ObjectNode) payload.get("customer")).put("ref", "C-" + UUID.randomUUID());
              change.accept(payload);
            })
            .record());
    eventually(null);
  }

  /** A misinformed customer who asks for too much. */
  private void assess(String fault, String conduct) {
    kafka.send(
        Told.assessed(complaint, 1, "NORMAL", conduct, "COMPANY")
            .of(tenant)
            .with(payload -> {
              ObjectNode assessment = (ObjectNode) payload.get("assessment");
              ((ObjectNode) assessment.get("fault")).put("verdict", fault);
            })
            .record());
    eventually(1);
  }

  private void eventually(@Nullable Integer assessmentNo) {
    Awaitility.await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> read().then().statusCode(200).body("assessmentNo", equalTo(assessmentNo)));
  }

  private void demand(String to) {
    long version = Api.as("agent", tenant).get("/v1/cases/{id}", id).jsonPath().getLong("version");
    Api.as("agent", tenant)
        .header("If-Match", "\"" + version + "\"")
        .body("{\"to\":\"%s\",\"basis\":\"POLICY\",\"code\":\"late-refund\"}".formatted(to))
        .post("/v1/cases/{id}/demand", id)
        .then()
        .statusCode(200);
  }

  private void put(String code, String body) {
    Api.as("manager", tenant)
        .header("If-Match", "\"0\"")
        .body(body)
        .put("/v1/playbooks/" + code)
        .then()
        .statusCode(200);
  }

  private Response read() {
    return Api.as("agent", tenant).get("/v1/cases/{id}/playbook", id);
  }
}
