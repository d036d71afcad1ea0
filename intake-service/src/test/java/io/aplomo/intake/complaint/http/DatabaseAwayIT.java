package io.aplomo.intake.complaint.http;

import static io.aplomo.intake.Requests.COMPLAINTS;
import static io.aplomo.intake.Requests.as;
import static io.aplomo.intake.Requests.complaint;
import static io.aplomo.intake.Requests.post;
import static io.aplomo.intake.Requests.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.aplomo.local.postgres.PostgresServer;
import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A caller is told within seconds that the database is away, and nothing else has to be done. */
@QuarkusTest
@TestProfile(DatabaseAwayIT.OnItsOwn.class)
@QuarkusTestResource(value = OwnPostgres.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = KafkaResource.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = TokensResource.class, restrictToAnnotatedClass = true)
class DatabaseAwayIT {
  /** The patience of 3 s, a sweep, and what a busy machine adds. */
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(8);

  private static final Duration BACK_WITHIN = Duration.ofSeconds(30);

  /** Its own application: nobody else's database goes away. */
  public static final class OnItsOwn implements QuarkusTestProfile {}

  @SuppressWarnings("NullAway.Init") // injected by OwnPostgres
  PostgresServer postgres;

  @AfterEach
  void bringBack() {
    postgres.start();
  }

  @Test
  void answersUnavailableWhileTheServerIsDownAndGoesOnWhenItIsBack() {
    String id = posted("away", complaint());
    postgres.kill();

    assertUnavailable(() -> post("away", complaint()));
    assertUnavailable(() ->
        as("agent", "away")
            .body(
                new JsonObject()
                    .put("author", "CUSTOMER")
                    .put("visibility", "PUBLIC")
                    .put("text", "Hola")
                    .encode())
            .post(COMPLAINTS + "/" + id + "/messages"));
    as("agent", "away")
        .get(COMPLAINTS + "/" + id)
        .then()
        .statusCode(503)
        .body("code", equalTo("service.unavailable"));

    postgres.start();
    await().atMost(BACK_WITHIN).until(() -> post("away", complaint()).statusCode() == 201);
  }

  @Test
  void answersUnavailableWhileTheServerIsFrozenAndGoesOnWhenItThaws() {
    posted("frozen", complaint());
    postgres.freeze();
    try {
      assertUnavailable(() -> post("frozen", complaint()));
      assertUnavailable(() -> post("frozen", complaint()));
    } finally {
      postgres.thaw();
    }

    await().atMost(BACK_WITHIN).until(() -> post("frozen", complaint()).statusCode() == 201);
  }

  private static void assertUnavailable(java.util.function.Supplier<Response> request) {
    long before = System.nanoTime();
    Response answer = request.get();
    Duration took = Duration.ofNanos(System.nanoTime() - before);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.<String>path("code")).isEqualTo("service.unavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(took).isLessThan(TOLD_WITHIN);
  }
}
