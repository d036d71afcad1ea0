package io.aplomo.intake.complaint.http;

import static io.aplomo.intake.Requests.COMPLAINTS;
import static io.aplomo.intake.Requests.as;
import static io.aplomo.intake.Requests.complaint;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.aplomo.intake.Platform;
import io.aplomo.intake.Published;
import io.aplomo.intake.Stored;
import io.aplomo.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake has its own code, names the field, and leaves nothing behind. */
@Platform
@QuarkusTest
class BadInputIT {
  private static final String TENANT = "mistaken";
  private static final String SHA256 =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  @AfterEach
  void nothingIsLeftBehind() {
    assertThat(Stored.complaints(TENANT)).isZero();
    assertThat(Stored.outbox(TENANT)).isZero();
    assertThat(Stored.keys(TENANT)).isZero();
  }

  @AfterAll
  static void nothingWasPublished() {
    assertThat(Published.ofTenant(TENANT)).isEmpty();
  }

  static Stream<Arguments> bodies() {
    return Stream.of(texts(), members(), times(), facts(), attachments(), syntax())
        .flatMap(mistakes -> mistakes);
  }

  private static Stream<Arguments> texts() {
    return Stream.of(
        arguments(with("text", ""), "text.empty", "text"),
        arguments(with("text", " \n\t\u00a0"), "text.empty", "text"),
        arguments(with("text", "x".repeat(20_001)), "text.too-long", "text"),
        arguments(with("text", "a\u0000b"), "text.invalid-characters", "text"),
        arguments(without("text"), "request.missing-field", "text"),
        arguments(raw("text", "\"\\ud800\""), "text.invalid-characters", "text"),
        arguments(raw("text", "\"a\\udc00b\""), "text.invalid-characters", "text"),
        arguments(raw("text", "42"), "request.invalid-value", "text"),
        arguments(with("subject", "x".repeat(301)), "text.too-long", "subject"),
        arguments(raw("subject", "\"\\ud83d\""), "text.invalid-characters", "subject"),
        arguments(with("externalId", "x".repeat(257)), "text.too-long", "externalId"),
        arguments(with("externalId", "a\u0000"), "text.invalid-characters", "externalId"));
  }

  private static Stream<Arguments> members() {
    return Stream.of(
        arguments(with("channel", "FAX"), "request.invalid-value", "channel"),
        arguments(with("channel", 1), "request.invalid-value", "channel"),
        arguments(without("channel"), "request.missing-field", "channel"),
        arguments(with("category", "WEATHER"), "request.invalid-value", "category"),
        arguments(without("customer"), "request.missing-field", "customer"),
        arguments(with("customer", new JsonObject()), "request.missing-field", "customer.ref"),
        arguments(customer("ref", ""), "text.empty", "customer.ref"),
        arguments(customer("ref", "x".repeat(257)), "text.too-long", "customer.ref"),
        arguments(customer("name", "x".repeat(257)), "text.too-long", "customer.name"),
        arguments(customer("tier", "x".repeat(65)), "text.too-long", "customer.tier"),
        arguments(customer("vulnerable", "yes"), "request.invalid-value", "customer.vulnerable"),
        arguments(customer("email", "a@example.com"), "request.unknown-field", "customer.email"),
        arguments(with("language", "español"), "request.invalid-value", "language"),
        arguments(with("jurisdiction", "Spain"), "request.invalid-value", "jurisdiction"),
        arguments(with("urgent", true), "request.unknown-field", "urgent"));
  }

  private static Stream<Arguments> times() {
    Instant now = Instant.now();
    String ahead = now.plus(Duration.ofHours(1)).toString();
    return Stream.of(
        arguments(with("occurredAt", ahead), "complaint.occurred-at-in-future", "occurredAt"),
        arguments(with("occurredAt", "yesterday"), "request.invalid-value", "occurredAt"),
        arguments(with("occurredAt", 1_700_000_000), "request.invalid-value", "occurredAt"),
        arguments(
            with("receivedAt", now.toString()), "complaint.received-at-not-allowed", "receivedAt"),
        arguments(letter("receivedAt", ahead), "complaint.received-at-in-future", "receivedAt"),
        arguments(
            letter("receivedAt", now.minus(Duration.ofDays(91)).toString()),
            "complaint.received-at-too-old",
            "receivedAt"));
  }

  private static Stream<Arguments> facts() {
    JsonObject many = new JsonObject();
    IntStream.rangeClosed(1, 65).forEach(i -> many.put("key" + i, i));
    JsonObject deep = new JsonObject();
    for (int level = 0; level < 5; level++) {
      deep = new JsonObject().put("down", deep);
    }
    return Stream.of(
        arguments(with("facts", many), "complaint.facts-too-many-keys", "facts"),
        arguments(with("facts", deep), "complaint.facts-too-deep", "facts"),
        arguments(
            with("facts", new JsonObject().put("note", "x".repeat(16_384))),
            "complaint.facts-too-large",
            "facts"),
        arguments(
            with("facts", new JsonObject().put("note", "a\u0000")),
            "text.invalid-characters",
            "facts"),
        arguments(
            raw("facts", "{\"note\":[{\"n\":\"\\ud800\"}]}"), "text.invalid-characters", "facts"),
        // The parser itself takes no name that is no text.
        arguments(raw("facts", "{\"\\udc00\":1}"), "request.malformed-json", null),
        arguments(raw("facts", "{\"amount\":1e301}"), "request.out-of-range", "facts"),
        arguments(raw("facts", "{\"amount\":1e-301}"), "request.out-of-range", "facts"),
        arguments(raw("facts", "[1]"), "request.invalid-value", "facts"),
        arguments(with("facts", "none"), "request.invalid-value", "facts"));
  }

  private static Stream<Arguments> attachments() {
    JsonArray many = new JsonArray();
    IntStream.rangeClosed(1, 21).forEach(i -> many.add(attachment()));
    return Stream.of(
        arguments(with("attachments", many), "request.too-long", "attachments"),
        arguments(attached("sha256", "ABC"), "request.invalid-value", "attachments[0].sha256"),
        arguments(
            attached("uri", "javascript:alert(1)"), "request.invalid-value", "attachments[0].uri"),
        arguments(
            attached("uri", "file:///etc/passwd"), "request.invalid-value", "attachments[0].uri"),
        arguments(
            attached("uri", "https://x/" + "y".repeat(2_048)),
            "request.too-long",
            "attachments[0].uri"),
        arguments(
            attached("mediaType", "image"), "request.invalid-value", "attachments[0].mediaType"),
        arguments(attached("bytes", -1), "request.out-of-range", "attachments[0].bytes"),
        arguments(attached("bytes", 1.5), "request.invalid-value", "attachments[0].bytes"),
        arguments(attached("name", ""), "text.empty", "attachments[0].name"),
        arguments(attached("name", null), "request.missing-field", "attachments[0].name"));
  }

  private static Stream<Arguments> syntax() {
    return Stream.of(
        arguments("{\"text\":", "request.malformed-json", null),
        arguments("{} {}", "request.malformed-json", null),
        arguments("{\"text\":\"a\",\"text\":\"b\"}", "request.malformed-json", null),
        arguments("", "request.missing-body", null),
        arguments("null", "request.missing-body", null),
        arguments("[]", "request.invalid-value", null));
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void refusesABodyThatIsNone(String body, String code, @Nullable String field) {
    Response answer =
        as("agent", TENANT).header("Idempotency-Key", "k-1").body(body).post(COMPLAINTS);

    problem(answer, 400, code);
    assertThat(answer.<String>path("field")).isEqualTo(field);
  }

  @Test
  void saysTheLimitsThatWereCrossed() {
    assertThat(send(with("text", "x".repeat(20_001))).<Integer>path("limit")).isEqualTo(20_000);
    assertThat(
            send(letter("receivedAt", Instant.now().minus(Duration.ofDays(91)).toString()))
                .<Integer>path("limit"))
        .isEqualTo(90);
    assertThat(send(with("channel", "FAX")).<java.util.List<String>>path("allowed"))
        .contains("PHONE", "LETTER")
        .hasSize(8);
  }

  @Test
  void refusesAnotherContentType() {
    problem(
        given()
            .auth()
            .oauth2(TestTokens.token("agent", TENANT))
            .contentType(ContentType.TEXT)
            .body(complaint().encode())
            .post(COMPLAINTS),
        415,
        "request.unsupported-media-type");
  }

  @Test
  void refusesABodyOfTwoMegabytes() {
    problem(send(with("text", "x".repeat(2 * 1024 * 1024))), 413, "request.too-large");
  }

  @Test
  void refusesWhoeverHasNoToken() {
    problem(
        given().contentType(ContentType.JSON).body(complaint().encode()).post(COMPLAINTS),
        401,
        "auth.missing-token");
    problem(
        given()
            .auth()
            .oauth2("e30.e30.e30")
            .contentType(ContentType.JSON)
            .body(complaint().encode())
            .post(COMPLAINTS),
        401,
        "auth.invalid-token");
  }

  @Test
  void refusesTheWrongRole() {
    for (String role : new String[] {"operator", "integrator"}) {
      problem(as(role, TENANT).body(complaint().encode()).post(COMPLAINTS), 403, "auth.forbidden");
    }
  }

  private static void problem(Response answer, int status, String code) {
    assertThat(answer.<String>path("code")).isEqualTo(code);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.asString()).doesNotContain("io.aplomo", "java.", "jackson", "Exception");
  }

  private static Response send(String body) {
    return as("agent", TENANT).body(body).post(COMPLAINTS);
  }

  private static String with(String field, @Nullable Object value) {
    return complaint().put(field, value).encode();
  }

  private static String without(String field) {
    JsonObject complaint = complaint();
    complaint.remove(field);
    return complaint.encode();
  }

  /** For what no JSON library writes. */
  private static String raw(String field, String json) {
    return complaint().put(field, "@@").encode().replace("\"@@\"", json);
  }

  private static String customer(String field, Object value) {
    return complaint()
        .put("customer", new JsonObject().put("ref", "C-1").put(field, value))
        .encode();
  }

  private static String letter(String field, Object value) {
    return complaint().put("channel", "LETTER").put(field, value).encode();
  }

  private static String attached(String field, @Nullable Object value) {
    return with("attachments", new JsonArray().add(attachment().put(field, value)));
  }

  private static JsonObject attachment() {
    return new JsonObject()
        .put("name", "caldera.jpg")
        .put("mediaType", "image/jpeg")
        .put("bytes", 248_113)
        .put("sha256", SHA256)
        .put("uri", "https://files.example.com/a/1");
  }
}
