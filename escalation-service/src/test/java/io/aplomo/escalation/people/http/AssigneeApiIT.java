package io.aplomo.escalation.people.http;

import static org.hamcrest.Matchers.equalTo;

import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestKafka;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom a case may be given to. */
@QuarkusTest
class AssigneeApiIT {
  private final PeopleApi api = new PeopleApi();
  private final KafkaProbe kafka = TestKafka.probe();

  @AfterEach
  void close() {
    kafka.close();
  }

  @Test
  void isAnybodyWhileTheTenantHasNoPeople() {
    assign(open(), 0, "whoever").then().statusCode(200).body("owner", equalTo("whoever"));
  }

  @Test
  void isSomebodyActiveOnceItHas() {
    api.team("phone");
    api.person("ana", "AGENT", "");
    api.person("leo", "AGENT", "");
    api.put("/v1/people/leo", "\"1\"", PeopleApi.body("AGENT", ",\"active\":false"))
        .then()
        .statusCode(200);
    UUID id = open();

    refused(assign(id, 0, "whoever"));
    refused(assign(id, 0, "leo"));
    assign(id, 0, "ana").then().statusCode(200).body("owner", equalTo("ana"));
  }

  private static void refused(Response response) {
    response
        .then()
        .statusCode(409)
        .body("code", equalTo("case.transition-refused"))
        .body("reason", equalTo("NO_SUCH_PERSON"));
  }

  private Response assign(UUID id, long version, String to) {
    return api.as("supervisor")
        .header("If-Match", "\"" + version + "\"")
        .body(Map.of("to", to))
        .post("/v1/cases/{id}/assign", id);
  }

  private UUID open() {
    UUID complaint = Told.newComplaint();
    UUID id = CaseIds.of(complaint);
    kafka.send(Told.received(complaint).of(api.tenant()).record());
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> api.get("/v1/cases/{id}", id).then().statusCode(200));
    return id;
  }
}
