package io.aplomo.intake.complaint.http;

import static io.aplomo.intake.Requests.COMPLAINTS;
import static io.aplomo.intake.Requests.as;
import static io.aplomo.intake.Requests.complaint;
import static io.aplomo.intake.Requests.posted;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.intake.Platform;
import io.aplomo.intake.Published;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What people write stays inside: not in logs, metrics or the answers to mistakes. */
@Platform
@QuarkusTest
class CanaryIT {
  private static final String CANARY = "canario-d41d8cd98f00b204";
  private static final Path LOG = Path.of("target", "intake-test.log");

  @ConfigProperty(name = "quarkus.management.test-port")
  int managementPort;

  @Test
  void keepsWhatPeopleWriteInside() throws IOException {
    JsonObject spoken = complaint().put("text", CANARY).put("externalId", "C-1");
    String id = posted("canary", spoken);
    List<Response> mistakes =
        List.of(
            send(complaint().put("text", CANARY).put("channel", CANARY).encode()),
            send(complaint().put("text", CANARY).put("customer", CANARY).encode()),
            send(complaint().put("text", CANARY).put("occurredAt", CANARY).encode()),
            send(complaint().put("text", CANARY).put("facts", CANARY).encode()),
            send(complaint().put("text", CANARY + "\u0000").encode()),
            send(complaint().put("text", CANARY.repeat(2_000)).encode()),
            send(spoken.copy().put("text", "Otra cosa.").encode()),
            send("{\"text\":\"" + CANARY + "\""),
            send(complaint().put("text", CANARY).encode() + CANARY),
            as("agent", "canary")
                .body(new JsonObject().put("author", CANARY).put("text", CANARY).encode())
                .post(COMPLAINTS + "/" + id + "/messages"),
            as("agent", "canary").queryParam("channel", CANARY).get(COMPLAINTS));

    assertThat(mistakes)
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).isBetween(400, 499);
          assertThat(answer.asString()).doesNotContain(CANARY);
        });
    // It is where it belongs, so it would have been found elsewhere.
    assertThat(Published.of(id, 1).getFirst().value()).asString().contains(CANARY);
    assertThat(as("agent", "canary").get(COMPLAINTS + "/" + id).asString()).contains(CANARY);
    assertThat(metrics()).contains("aplomo_complaints_accepted_total").doesNotContain(CANARY);
    assertThat(Files.readString(LOG)).contains("aplomo-intake").doesNotContain(CANARY);
  }

  private static Response send(String body) {
    return as("agent", "canary").body(body).post(COMPLAINTS);
  }

  private String metrics() {
    return given()
        .port(managementPort)
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
