package io.aplomo.escalation.routing.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.testkit.KafkaProbe;
import io.aplomo.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls the service under test as people of one new tenant: its queues are nobody else's. */
final class QueueApi {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final KafkaProbe kafka;

  QueueApi(KafkaProbe kafka) {
    this.kafka = kafka;
  }

  RequestSpecification as(String role, String subject) {
    return given()
        .auth()
        .oauth2(TestTokens.token(subject, tenant, List.of(role)))
        .contentType(ContentType.JSON);
  }

  /** Makes a team that works at any time. */
  void team() {
    as("manager", "mia")
        .header("If-Match", "\"0\"")
        .body("{\"name\":{\"es\":\"T\",\"en\":\"T\"},\"zone\":\"Europe/Madrid\"}")
        .put("/v1/teams/phone")
        .then()
        .statusCode(200);
  }

  /** Makes somebody who speaks Spanish, has room for two cases, and is at work. */
  void person(String id, String role) {
    person(id, role, "\"languages\":[\"es\"],\"capacity\":2");
    hear(id, "AVAILABLE");
  }

  /** Makes somebody; {@code more} are further fields of the document. */
  void person(String id, String role, String more) {
    as("manager", "mia")
        .header("If-Match", "\"0\"")
        .body(
            "{\"displayName\":\"N\",\"role\":\"%s\",\"teams\":[\"phone\"],%s}"
                .formatted(role, more))
        .put("/v1/people/" + id)
        .then()
        .statusCode(200);
  }

  void hear(String id, String status) {
    as("supervisor", "eva")
        .body(Map.of("status", status))
        .put("/v1/people/{id}/presence", id)
        .then()
        .statusCode(200);
  }

  /** Opens the case of a complaint with its assessment; answers its id once it waits. */
  UUID open(Told received, Told assessed) {
    kafka.send(received.of(tenant).record());
    kafka.send(assessed.of(tenant).record());
    UUID id = CaseIds.of(received.complaint());
    var _ = eventually(id, found -> assertThat(found.getString("assessmentNo")).isNotNull());
    return id;
  }

  UUID open(String urgency) {
    UUID complaint = Told.newComplaint();
    return open(Told.received(complaint), Told.assessed(complaint, 1, urgency));
  }

  /** A case, once it looks as it should. */
  JsonPath eventually(UUID id, Consumer<JsonPath> asItShould) {
    JsonPath[] last = new JsonPath[1];
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          Response response = as("agent", "ana").get("/v1/cases/{id}", id);
          assertThat(response.statusCode()).isEqualTo(200);
          asItShould.accept(response.jsonPath());
          last[0] = response.jsonPath();
        });
    return last[0];
  }

  Response pull(String role, String subject, String queue, @Nullable String key) {
    RequestSpecification request = as(role, subject);
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.post("/v1/queues/{queue}/next", queue);
  }

  Response pull(String subject) {
    return pull("agent", subject, "AGENTS", null);
  }

  JsonPath queue(String queue) {
    return as("agent", "ana")
        .get("/v1/queues/{queue}", queue)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  List<String> waiting(String queue) {
    return queue(queue).getList("items.caseId", String.class);
  }

  Response move(UUID id, String command, String version, Map<String, String> body) {
    return as("supervisor", "eva")
        .header("If-Match", version)
        .body(body)
        .post("/v1/cases/{id}/" + command, id);
  }
}
