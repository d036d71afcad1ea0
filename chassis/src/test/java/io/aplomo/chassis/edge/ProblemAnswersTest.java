package io.aplomo.chassis.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every mistake has its code, and no answer says more than it should. */
@EdgeApplication
class ProblemAnswersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":",
        "{\"text\":\"a\",}",
        "not json",
        "{\"text\":\"a\",\"text\":\"b\"}",
        "{\"text\":\"a\"} {}",
        "{\"text\":\"a\u0000b\"}",
        "{\"facts\":{\"a\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}}",
        "{\"text\":\"a\",\"\\ud800\":1}"
      })
  void malformedJson(String body) {
    post(body).statusCode(400).body("code", equalTo("request.malformed-json"));
  }

  @Test
  void bytesThatAreNoUtf8() {
    authorised()
        .contentType("application/json")
        .body(new byte[] {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xff, '"', '}'})
        .post("/v1/things")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.malformed-json"));
  }

  @Test
  void unknownFieldIsNamedByItsPath() {
    post("{\"text\":\"a\",\"part\":{\"ref\":\"r\",\"colour\":\"red\"}}")
        .statusCode(400)
        .body("code", equalTo("request.unknown-field"))
        .body("field", equalTo("part.colour"));
  }

  @Test
  void aNameThatTheCallerMadeUpIsNotEchoed() {
    post("{\"text\":\"a\",\"<script>\":1}").statusCode(400).body("field", equalTo("?script?"));
  }

  @Test
  void unknownEnumValueListsWhatIsAllowed() {
    post("{\"text\":\"a\",\"kind\":\"PIGEON\"}")
        .statusCode(400)
        .body("code", equalTo("request.invalid-value"))
        .body("field", equalTo("kind"))
        .body("allowed", hasItems("CHAT", "PHONE"))
        .body(not(containsString("PIGEON")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":7}|text",
        "{\"text\":\"a\",\"kind\":0}|kind",
        "{\"text\":\"a\",\"kind\":\"\"}|kind",
        "{\"text\":\"a\",\"size\":\"3\"}|size",
        "{\"text\":\"a\",\"size\":3.5}|size",
        "{\"text\":\"a\",\"part\":{\"ref\":\"r\",\"urgent\":\"true\"}}|part.urgent",
        "{\"text\":\"a\",\"part\":{\"ref\":\"r\",\"urgent\":1}}|part.urgent",
        "{\"text\":\"a\",\"part\":[]}|part",
        "{\"text\":\"a\",\"parts\":[{\"ref\":\"r\"},{\"ref\":true}]}|parts[1].ref",
        "{\"text\":\"a\",\"occurredAt\":1700000000}|occurredAt",
        "{\"text\":\"a\",\"occurredAt\":\"2026-01-01\"}|occurredAt",
        "{\"text\":\"a\",\"occurredAt\":\"+12026-01-01T00:00:00Z\"}|occurredAt"
      })
  void wrongTypeIsNamedByItsPath(String body, String field) {
    post(body)
        .statusCode(400)
        .body("code", equalTo("request.invalid-value"))
        .body("field", equalTo(field));
  }

  @Test
  void aBodyOfAnotherShape() {
    post("[1]").statusCode(400).body("code", equalTo("request.invalid-value"));
  }

  @Test
  void missingFieldAndMissingBody() {
    post("{}")
        .statusCode(400)
        .body("code", equalTo("request.missing-field"))
        .body("field", equalTo("text"));
    post("{\"text\":\"a\",\"parts\":[{}]}")
        .statusCode(400)
        .body("code", equalTo("request.missing-field"))
        .body("field", equalTo("parts[0].ref"));
    post("{\"text\":\"a\",\"byKind\":{\"CHAT\":[{\"ref\":\"r\"},{}]}}")
        .statusCode(400)
        .body("code", equalTo("request.missing-field"))
        .body("field", equalTo("byKind.CHAT[1].ref"));
    post("").statusCode(400).body("code", equalTo("request.missing-body"));
    post("null").statusCode(400).body("code", equalTo("request.missing-body"));
  }

  @Test
  void aTextIsNeitherBlankNorTooLong() {
    post("{\"text\":\" \\u00a0\\n\"}")
        .statusCode(400)
        .body("code", equalTo("text.empty"))
        .body("field", equalTo("text"));
    post("{\"text\":\"" + "x".repeat(101) + "\"}")
        .statusCode(400)
        .body("code", equalTo("text.too-long"))
        .body("field", equalTo("text"))
        .body("limit", equalTo(100));
    post("{\"text\":\"" + "😡".repeat(50) + "\"}").statusCode(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"text\":\"a\\u0000b\"}|text",
        "{\"text\":\"a\\ud800\"}|text",
        "{\"text\":\"\\udc00a\"}|text",
        "{\"text\":\"\\udc00\\ud800\"}|text",
        "{\"text\":\"a\",\"part\":{\"ref\":\"\\u0000\"}}|part.ref",
        "{\"text\":\"a\",\"facts\":{\"note\":\"\\u0000\"}}|facts.note",
        "{\"text\":\"a\",\"facts\":{\"list\":[{\"x\":\"\\ud800\"}]}}|facts.list"
      })
  void charactersThatAreNoText(String body, String field) {
    post(body)
        .statusCode(400)
        .body("code", equalTo("text.invalid-characters"))
        .body("field", equalTo(field));
  }

  @Test
  void aKeyThatIsNoText() {
    post("{\"text\":\"a\",\"facts\":{\"\\u0000\":1}}")
        .statusCode(400)
        .body("code", equalTo("text.invalid-characters"));
  }

  @Test
  void aNumberThatNoIntegerHolds() {
    post("{\"text\":\"a\",\"size\":99999999999}")
        .statusCode(400)
        .body("code", equalTo("request.out-of-range"))
        .body("field", equalTo("size"));
  }

  @Test
  void boundsHaveTheirLimit() {
    post("{\"text\":\"a\",\"size\":6}")
        .statusCode(400)
        .body("code", equalTo("request.out-of-range"))
        .body("field", equalTo("size"))
        .body("limit", equalTo(5));
    post("{\"text\":\"a\",\"part\":{\"ref\":\"12345678901\"}}")
        .statusCode(400)
        .body("code", equalTo("request.too-long"))
        .body("field", equalTo("part.ref"))
        .body("limit", equalTo(10));
  }

  @Test
  void severalMistakesAreAllListed() {
    post("{\"size\":6}")
        .statusCode(400)
        .body("code", equalTo("request.out-of-range"))
        .body("violations.field", hasItems("size", "text"))
        .body("violations.code", hasItems("request.out-of-range", "request.missing-field"));
  }

  @Test
  void wrongMediaTypes() {
    authorised()
        .contentType("text/plain")
        .body("hello")
        .post("/v1/things")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("code", equalTo("request.unsupported-media-type"));
    authorised()
        .contentType("application/json")
        .accept("text/csv")
        .body("{\"text\":\"a\"}")
        .post("/v1/things")
        .then()
        .statusCode(406)
        .contentType("application/problem+json")
        .body("code", equalTo("request.not-acceptable"));
  }

  @Test
  void wrongMethodAndPath() {
    authorised()
        .delete("/v1/things")
        .then()
        .statusCode(405)
        .contentType("application/problem+json")
        .body("code", equalTo("request.method-not-allowed"));
    for (String path : new String[] {"/v1/nothing", "/", "/v1/things/no-uuid", "/q/nothing"}) {
      authorised()
          .get(path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("code", equalTo("resource.not-found"));
    }
  }

  @Test
  void bodyOverTheLimit() {
    String body = "{\"text\":\"" + "x".repeat(70_000) + "\"}";
    post(body)
        .statusCode(413)
        .body("code", equalTo("request.too-large"))
        .body("limit", equalTo(65_536));
  }

  /** RestAssured declares every length; this client sends chunks, as a stream does. */
  @Test
  void bodyOverTheLimitWithoutADeclaredLength() throws Exception {
    byte[] body = ("{\"text\":\"" + "x".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer = chunked(body);
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("request.too-large").contains("65536");

    byte[] allowed =
        ("{\"text\":\"a\"" + " ".repeat(60_000) + "}").getBytes(StandardCharsets.UTF_8);
    assertThat(chunked(allowed).statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> chunked(byte[] body) throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/things"))
              .header("Authorization", "Bearer " + SignedTokens.of("agent"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void queryValues() {
    authorised()
        .get("/v1/things?kind=PIGEON")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.invalid-value"))
        .body("field", equalTo("kind"))
        .body("allowed", hasItems("CHAT", "PHONE"));
    authorised()
        .get("/v1/things?since=yesterday")
        .then()
        .statusCode(400)
        .body("field", equalTo("since"));
    authorised()
        .queryParam("kind", "CHAT")
        .queryParam("since", "2026-01-01T00:00:00+01:00")
        .get("/v1/things")
        .then()
        .statusCode(200)
        .body("since", equalTo("2025-12-31T23:00:00Z"));
  }

  @Test
  void editsSayWhatTheyEdit() {
    String path = "/v1/things/1/close";
    authorised()
        .post(path)
        .then()
        .statusCode(428)
        .body("code", equalTo("request.if-match-required"));
    for (String stale : new String[] {"\"6\"", "W/\"7\"", "*", "nonsense", "\"7\", \"8\""}) {
      authorised()
          .header("If-Match", stale)
          .post(path)
          .then()
          .statusCode(412)
          .body("code", equalTo("request.stale"));
    }
    authorised().header("If-Match", "\"6\"").post(path).then().header("ETag", equalTo("\"7\""));
    authorised().header("If-Match", "\"7\"").post(path).then().statusCode(200);
  }

  @Test
  void aBugShowsAnIncidentAndNothingElse() {
    authorised()
        .get("/v1/things/bug/canary-in-a-path")
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body("code", equalTo("internal.error"))
        .body("incident", matchesPattern("[0-9a-f]{16}"))
        .body("detail", nullValue())
        .body(not(containsString("canary")))
        .body(not(containsString("Exception")));
  }

  @Test
  void aFaultOfTheEnvironmentAsksToComeBack() {
    authorised()
        .get("/v1/things/fault")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .body("code", equalTo("service.unavailable"));
  }

  @Test
  void aRequestThatTakesTooLongIsEnded() {
    authorised()
        .get("/v1/things/never")
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue())
        .body("code", equalTo("service.unavailable"));
  }

  @Test
  void everyProblemHasTheMembersOfTheStandard() {
    String answer =
        post("{}")
            .statusCode(400)
            .contentType("application/problem+json")
            .body("type", equalTo("urn:aplomo:problem:request.missing-field"))
            .body("title", equalTo("A required field is missing"))
            .body("status", equalTo(400))
            .extract()
            .asString();
    assertThat(answer).doesNotContain("headers").doesNotContain("null");
  }

  @Test
  void nullsAreLeftOutAndInstantsAreIso() {
    String answer =
        post("{\"text\":\"a\",\"occurredAt\":\"2026-01-31T12:00:00.123456789+01:00\"}")
            .statusCode(200)
            .body("thing.occurredAt", equalTo("2026-01-31T11:00:00.123456Z"))
            .extract()
            .asString();
    assertThat(answer).doesNotContain("null").doesNotContain("\"kind\"");
  }

  private static ValidatableResponse post(String body) {
    return authorised()
        .contentType("application/json; charset=utf-8")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/v1/things")
        .then();
  }

  private static RequestSpecification authorised() {
    return given().header("Authorization", "Bearer " + SignedTokens.of("agent"));
  }
}
