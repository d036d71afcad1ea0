package io.aplomo.intake.complaint.http;

import static io.aplomo.intake.Requests.COMPLAINTS;
import static io.aplomo.intake.Requests.as;
import static io.aplomo.intake.Requests.complaint;
import static io.aplomo.intake.Requests.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.aplomo.intake.Platform;
import io.aplomo.intake.Stored;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Platform
@QuarkusTest
class IdempotencyIT {
  private static final JsonObject MESSAGE =
      new JsonObject()
          .put("author", "CUSTOMER")
          .put("visibility", "PUBLIC")
          .put("text", "Sigo esperando.");

  @Test
  void repeatsTheAnswerToAComplaint() {
    Response first = post("keys-same", "k-1", complaint());

    Response again = post("keys-same", "k-1", complaint());

    first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
    again.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(Stored.complaints("keys-same")).isEqualTo(1);
  }

  @Test
  void refusesTheKeyOfAnotherRequest() {
    post("keys-other", "k-1", complaint()).then().statusCode(201);

    post("keys-other", "k-1", complaint().put("text", "Otra cosa."))
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency.key-reused"));

    assertThat(Stored.complaints("keys-other")).isEqualTo(1);
  }

  @Test
  void seesOtherFactsAsAnotherRequest() {
    JsonObject facts = complaint().put("facts", new JsonObject().put("amount", 1));
    post("keys-facts", "k-1", facts).then().statusCode(201);

    post("keys-facts", "k-1", complaint().put("facts", new JsonObject().put("amount", 2)))
        .then()
        .statusCode(422);
  }

  @Test
  void keepsTheKeysOfTenantsApart() {
    String one = post("keys-one", "k-1", complaint()).then().statusCode(201).extract().path("id");

    String two =
        post("keys-two", "k-1", complaint().put("text", "Otra cosa."))
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    assertThat(two).isNotEqualTo(one);
  }

  @Test
  void forgetsTheKeyOfARefusedRequest() {
    JsonObject tooLate = complaint().put("occurredAt", "2199-01-01T00:00:00Z");
    post("keys-refused", "k-1", tooLate).then().statusCode(400);
    assertThat(Stored.keys("keys-refused")).isZero();

    post("keys-refused", "k-1", complaint()).then().statusCode(201);
  }

  @Test
  void refusesAKeyThatIsNone() {
    post("keys-invalid", "mit Leerzeichen", complaint())
        .then()
        .statusCode(400)
        .body("code", equalTo("request.invalid-idempotency-key"));
  }

  @Test
  void storesOneOfManyAtOnce() {
    List<Response> answers =
        Stream.generate(
                () -> CompletableFuture.supplyAsync(() -> post("keys-race", "k-1", complaint())))
            .limit(40)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers)
        .allSatisfy(answer -> {
          assertThat(answer.statusCode()).isIn(201, 409);
          if (answer.statusCode() == 409) {
            assertThat(answer.<String>path("code")).isEqualTo("idempotency.in-flight");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
          }
        });
    assertThat(
            answers.stream()
                .filter(answer -> answer.statusCode() == 201)
                .map(answer -> answer.<String>path("id"))
                .distinct())
        .hasSize(1);
    assertThat(Stored.complaints("keys-race")).isEqualTo(1);
  }

  @Test
  void repeatsTheAnswerToAMessage() {
    String id = posted("keys-message", complaint());
    Response first = message("keys-message", "k-1", id, MESSAGE);

    Response again = message("keys-message", "k-1", id, MESSAGE);

    first.then().statusCode(201);
    again.then().statusCode(201).header("Idempotent-Replayed", equalTo("true"));
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(Stored.messages("keys-message")).isEqualTo(1);
  }

  @Test
  void seesTheSameMessageToAnotherComplaintAsAnotherRequest() {
    String one = posted("keys-path", complaint());
    String two = posted("keys-path", complaint());
    message("keys-path", "k-1", one, MESSAGE).then().statusCode(201);

    message("keys-path", "k-1", two, MESSAGE)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency.key-reused"));
  }

  private static Response post(String tenant, String key, JsonObject complaint) {
    return as("agent", tenant)
        .header("Idempotency-Key", key)
        .body(complaint.encode())
        .post(COMPLAINTS);
  }

  private static Response message(String tenant, String key, String id, JsonObject message) {
    return as("agent", tenant)
        .header("Idempotency-Key", key)
        .body(message.encode())
        .post(COMPLAINTS + "/" + id + "/messages");
  }
}
