package io.aplomo.escalation.playbook.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.aplomo.testkit.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PlaybookApiIT {
  private static final String OURS = "/v1/playbooks/ours";
  private static final String STANDARD = "/v1/playbooks/standard";

  private final String tenant = newTenant();

  @Test
  void beginsWithTheStandardPlaybook() {
    get("/v1/playbooks")
        .then()
        .statusCode(200)
        .body("items.code", contains("standard"))
        .body("items[0].version", equalTo(0));
    get(STANDARD)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("entries[0].code", equalTo("danger"))
        .body("entries[0].when.safety", equalTo(true))
        .body("changedBy", nullValue());
    get(OURS).then().statusCode(404);
    get(OURS + "?version=0").then().statusCode(404);
  }

  @Test
  void keepsAPlaybookAsItIsPutAndEveryVersion() {
    put(OURS, "\"0\"", PlaybookExamples.PLAYBOOK)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("code", equalTo("ours"))
        .body("changedBy", equalTo("test-manager"));
    put(OURS, "\"1\"", PlaybookExamples.PLAYBOOK.replace("\"rank\": 100", "\"rank\": 7"))
        .then()
        .statusCode(200);

    JsonPath kept = get(OURS).jsonPath();
    assertThat(kept.getInt("rank")).isEqualTo(7);
    assertThat(kept.getString("changedAt")).isNotNull();
    assertThat(kept.getList("categories")).asString().isEqualTo("[SERVICE_CONTINUITY]");
    assertThat(kept.getList("entries.code")).asString().isEqualTo("[weather, always]");
    assertThat(kept.getList("entries[0].omits")).asString().isEqualTo("[offer]");
    assertThat(kept.getString("entries[1].steps[1].cites")).isEqualTo("POLICY");
    assertThat(kept.getMap("").keySet()).doesNotContain("forSome");
    get(OURS + "?version=1").then().statusCode(200).body("rank", equalTo(100));
    get(OURS + "?version=3").then().statusCode(404);
    get("/v1/playbooks?limit=1")
        .then()
        .body("items.code", contains("ours"))
        .body("items[0].version", equalTo(2))
        .body("nextCursor", notNullValue());
  }

  @Test
  void theStandardPlaybookCanBeReadChangedAndPutBack() {
    String standard = get(STANDARD).jsonPath().prettify().replace("\"version\": 0", "\"x\": 0");

    put(STANDARD, "\"0\"", standard).then().body("code", equalTo("request.unknown-field"));
    put(STANDARD, "\"0\"", body("standard", "")).then().statusCode(200);

    get(STANDARD).then().header("ETag", "\"1\"").body("entries", hasSize(1));
    get(STANDARD + "?version=0").then().statusCode(200).body("entries[0].code", equalTo("danger"));
    get("/v1/playbooks").then().body("items", hasSize(1)).body("items[0].version", equalTo(1));
  }

  @Test
  void refusesWhoHasNotSeenThePresentVersion() {
    put(OURS, null, PlaybookExamples.PLAYBOOK).then().statusCode(428);
    put(OURS, "\"1\"", PlaybookExamples.PLAYBOOK)
        .then()
        .statusCode(412)
        .header("ETag", "\"0\"")
        .body("code", equalTo("request.stale"));
  }

  @Test
  void onlyManagersChangeIt() {
    Stream.of("agent", "supervisor")
        .forEach(role ->
            as(role, tenant)
                .header("If-Match", "\"0\"")
                .body(PlaybookExamples.PLAYBOOK)
                .put(OURS)
                .then()
                .statusCode(403));
    get(OURS).then().statusCode(404);
  }

  @Test
  void anotherTenantSeesNothingOfIt() {
    put(OURS, "\"0\"", PlaybookExamples.PLAYBOOK).then().statusCode(200);
    put(STANDARD, "\"0\"", body("standard", "")).then().statusCode(200);
    String other = newTenant();

    as("manager", other).get(OURS).then().statusCode(404);
    as("manager", other).get(OURS + "?version=1").then().statusCode(404);
    as("manager", other).get(STANDARD).then().header("ETag", "\"0\"");
    as("manager", other).get("/v1/playbooks").then().body("items", hasSize(1));
  }

  static Stream<Arguments> badInput() {
    String step = step("sorry", "APOLOGISE");
    return Stream.of(
        bad("{}", "request.missing-field", "enabled"),
        bad(body("ours", "").replace("\"enabled\":true,", ""), "request.missing-field", "enabled"),
        bad(body("another", ""), "request.invalid-value", "code"),
        bad(entries(), "request.missing-field", "entries"),
        bad(entries(entry("a", "{}", "no code")), "request.invalid-value", "entries[0].omits[0]"),
        bad(
            entries(entry("a", "{}", "", step), entry("a", "{}", "", step)),
            "playbook.duplicate-code",
            "entries[1].code"),
        bad(
            entries(entry("a", "{}", "", step, step)),
            "playbook.duplicate-code",
            "entries[0].steps[1].code"),
        bad(
            entries(entry("a", "{}", "sorry", step)),
            "playbook.duplicate-code",
            "entries[0].omits[0]"),
        bad(
            entries(entry("a", "{\"conducts\":[\"ANGRY\"]}", "", step)),
            "playbook.not-always-answered",
            "entries"),
        bad(
            entries(entry("a", "{}", "", step), entry("b", "{\"safety\":true}", "sorry")),
            "playbook.not-always-answered",
            "entries"),
        bad(
            entries(entry("a", "{}", "", step("limit", "SET_LIMIT"))),
            "playbook.kind-does-not-fit",
            "entries[0].steps[0].kind"),
        bad(
            entries(
                entry("a", "{\"conducts\":[\"ANGRY\",\"ABUSIVE\"]}", "", step("x", "SET_LIMIT"))),
            "playbook.kind-does-not-fit",
            "entries[0].steps[0].kind"),
        bad(
            entries(entry("a", "{\"demands\":[]}", "", step("no", "DECLINE"))),
            "playbook.kind-does-not-fit",
            "entries[0].steps[0].kind"),
        bad(
            entries(entry("a", "{}", "", step.replace("\"en\":\"x\"", "\"en\":\"  \""))),
            "text.empty",
            "entries[0].steps[0].wording.en"),
        bad(
            entries(entry("a", "{}", "", step.replace(",\"en\":\"x\"", ""))),
            "request.missing-field",
            "entries[0].steps[0].wording.en"),
        bad(
            entries(
                entry(
                    "a",
                    "{}",
                    "",
                    step.replace("\"en\":\"x\"", "\"en\":\"" + "x".repeat(1001) + "\""))),
            "text.too-long",
            "entries[0].steps[0].wording.en"),
        bad(
            entries(entry("a", "{\"moods\":[]}", "", step)),
            "request.unknown-field",
            "entries[0].when.moods"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInputWithACodeAndTheField(String body, String code, String field) {
    Response answer = put(OURS, "\"0\"", body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("code")).as(answer.asString()).isEqualTo(code);
    assertThat(answer.jsonPath().getString("field")).as(answer.asString()).isEqualTo(field);
    get(OURS).then().statusCode(404);
  }

  @Test
  void theStandardPlaybookStaysForAllCases() {
    put(STANDARD, "\"0\"", body("standard", "").replace("\"enabled\":true", "\"enabled\":false"))
        .then()
        .statusCode(400)
        .body("code", equalTo("playbook.standard-is-for-all"))
        .body("field", equalTo("enabled"));
    put(STANDARD, "\"0\"", body("standard", ",\"categories\":[\"BILLING\"]"))
        .then()
        .statusCode(400)
        .body("field", equalTo("categories"));
    put(STANDARD, "\"0\"", body("standard", ",\"categories\":[]")).then().statusCode(200);
  }

  @Test
  void aTenantHasTwentyPlaybooksAtMost() {
    for (int i = 0; i < 20; i++) {
      put("/v1/playbooks/p" + i, "\"0\"", body("p" + i, "")).then().statusCode(200);
    }

    put(OURS, "\"0\"", body("ours", ""))
        .then()
        .statusCode(409)
        .body("code", equalTo("playbook.full"))
        .body("limit", equalTo(20));
    put("/v1/playbooks/p7", "\"1\"", body("p7", "")).then().statusCode(200);
  }

  /** A playbook of one entry. */
  private static String body(String code, String more) {
    return entries(entry("a", "{}", "", step("sorry", "APOLOGISE")))
        .replace("{\"name\"", "{\"code\":\"%s\"%s,\"name\"".formatted(code, more));
  }

  private static String entries(String... entries) {
    return "{\"name\":{\"es\":\"x\",\"en\":\"x\"},\"enabled\":true,\"rank\":1,\"entries\":["
        + String.join(",", entries)
        + "]}";
  }

  private static String entry(String code, String when, String omits, String... steps) {
    return "{\"code\":\"%s\",\"when\":%s,\"steps\":[%s],\"omits\":[%s]}"
        .formatted(code, when, String.join(",", steps), omits.isEmpty() ? "" : "\"" + omits + "\"");
  }

  private static String step(String code, String kind) {
    return "{\"code\":\"%s\",\"kind\":\"%s\",\"wording\":{\"es\":\"x\",\"en\":\"x\"}}"
        .formatted(code, kind);
  }

  private Response get(String path) {
    return as("agent", tenant).get(path);
  }

  private Response put(String path, @Nullable String ifMatch, String body) {
    RequestSpecification request = as("manager", tenant).body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(path);
  }

  private static RequestSpecification as(String role, String tenant) {
    return given().auth().oauth2(TestTokens.token(role, tenant)).contentType(ContentType.JSON);
  }

  private static String newTenant() {
    return "t" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static Arguments bad(String body, String code, String field) {
    return Arguments.of(body, code, field);
  }
}
