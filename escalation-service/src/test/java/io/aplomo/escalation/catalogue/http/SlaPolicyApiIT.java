package io.aplomo.escalation.catalogue.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class SlaPolicyApiIT {
  private static final String OURS = "/v1/sla-policies/ours";

  private final CatalogueApi api = new CatalogueApi();

  @Test
  void beginsWithTheStandardPolicies() {
    api.get("/v1/sla-policies?limit=200")
        .then()
        .statusCode(200)
        .body("items.code", hasItems("standard-email", "es-ley-10-2025", "eu-gdpr"));
    api.get("/v1/sla-policies/es-ley-10-2025")
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("clocks[0].basis", equalTo("STATUTORY"))
        .body("clocks[0].targets.ANY.count", equalTo(15))
        .body("clocks[0].targets.ANY.unit", equalTo("WORKING_DAY"));
  }

  @Test
  void keepsAPolicyAsItIsPutAndEveryVersion() {
    api.put(OURS, "\"0\"", CatalogueExamples.POLICY).then().statusCode(200).header("ETag", "\"1\"");
    api.put(
            OURS,
            "\"1\"",
            CatalogueExamples.POLICY.replace("\"enabled\": true", "\"enabled\": false"))
        .then()
        .statusCode(200);

    JsonPath kept = api.get(OURS).jsonPath();
    assertThat(kept.getBoolean("enabled")).isFalse();
    assertThat(kept.getString("code")).isEqualTo("ours");
    assertThat(kept.getList("match.channels")).asString().isEqualTo("[EMAIL, WEB]");
    assertThat(kept.getInt("clocks[0].targets.P1.seconds")).isEqualTo(3600);
    assertThat(kept.getDouble("clocks[0].warnings[0].share")).isEqualTo(0.5);
    assertThat(kept.getInt("clocks[0].ladder[1].afterSeconds")).isEqualTo(7200);
    api.get(OURS + "?version=1").then().statusCode(200).body("enabled", equalTo(true));
    api.get(OURS + "?version=3").then().statusCode(404);
    api.get("/v1/sla-policies?limit=200")
        .then()
        .body("items.find { it.code == 'ours' }.version", equalTo(2));
  }

  @Test
  void aTenantSwitchesAStandardPolicyOff() {
    String path = "/v1/sla-policies/standard-email";
    String off =
        """
        {"name": {"es": "Sin correo", "en": "No e-mail"}, "enabled": false, "rank": 1, "match": {},
         "clocks": []}
        """;

    api.put(path, "\"0\"", off).then().statusCode(200).body("clocks", hasSize(0));

    api.get(path).then().body("enabled", equalTo(false)).body("version", equalTo(1));
    new CatalogueApi().get(path).then().body("enabled", equalTo(true));
  }

  @Test
  void refusesWhoHasNotSeenThePresentVersion() {
    api.put(OURS, null, CatalogueExamples.POLICY).then().statusCode(428);
    api.put(OURS, "\"1\"", CatalogueExamples.POLICY)
        .then()
        .statusCode(412)
        .header("ETag", "\"0\"")
        .body("code", equalTo("request.stale"));
  }

  @Test
  void aClockMayCountWithACalendarOfTheTenantsOwn() {
    String ours = CatalogueExamples.POLICY.replace("es-madrid-office", "valencia");
    api.put(OURS, "\"0\"", ours)
        .then()
        .statusCode(400)
        .body("code", equalTo("sla-policy.unknown-calendar"))
        .body("field", equalTo("clocks[0].calendar"));

    api.put("/v1/calendars/valencia", "\"0\"", CatalogueExamples.CALENDAR).then().statusCode(200);
    api.put(OURS, "\"0\"", ours).then().statusCode(200);

    CatalogueApi others = new CatalogueApi();
    others.put(OURS, "\"0\"", ours).then().statusCode(400);
    others.get(OURS).then().statusCode(404);
  }

  @Test
  void whatAClockBeginsWithIsKept() {
    String policy =
        with(
            policy(clock("a", "{\"seconds\":60,\"time\":\"WORKING\"}"))
                .replace("FIRST_RESPONSE", "RESOLUTION"),
            "\"startedBy\":\"REVIEW\",\"pausedBy\":[\"AWAITING_COMPLETION\"],"
                + "\"restartedBy\":[\"ACKNOWLEDGEMENT\",\"COMPLETION\"]");

    api.put(OURS, "\"0\"", policy).then().statusCode(200);

    api.get(OURS)
        .then()
        .body("clocks[0].startedBy", equalTo("REVIEW"))
        .body("clocks[0].restartedBy", hasItems("ACKNOWLEDGEMENT", "COMPLETION"));
  }

  static Stream<Arguments> badInput() {
    String target = "{\"seconds\":60,\"time\":\"WORKING\"}";
    return Stream.of(
        bad("{}", "request.missing-field", "clocks"),
        bad(
            policy(clock("a", target)).replace("\"enabled\":true,", ""),
            "request.missing-field",
            "enabled"),
        bad(
            with(policy(clock("a", target)), "\"ladder\":[{\"audience\":\"MANAGER\"}]"),
            "request.missing-field",
            "clocks[0].ladder[0].afterSeconds"),
        bad(
            policy(clock("a", target), clock("a", target)),
            "sla-policy.duplicate-code",
            "clocks[1].code"),
        bad(
            policy(clock("a", target), clock("b", target)),
            "sla-policy.clock-never-holds",
            "clocks[1].targets"),
        bad(policy(clock("a", "{}")), "sla-policy.unclear-target", "clocks[0].targets.P1"),
        bad(
            policy(clock("a", "{\"seconds\":60,\"time\":\"WORKING\",\"count\":1}")),
            "sla-policy.unclear-target",
            "clocks[0].targets.P1"),
        bad(
            policy(clock("a", "{\"seconds\":0,\"time\":\"WORKING\"}")),
            "request.out-of-range",
            "clocks[0].targets.P1.seconds"),
        bad(
            policy(clock("a", date("MONTH", 0))),
            "request.out-of-range",
            "clocks[0].targets.P1.count"),
        bad(
            policy(clock("a", date("WEEK", 10_000))),
            "request.out-of-range",
            "clocks[0].targets.P1.count"),
        bad(
            policy(clock("a", target)).replace("\"P1\":" + target, ""),
            "request.missing-field",
            "clocks[0].targets"),
        bad(
            policy(clock("a", target)).replace("\"P1\"", "\"P9\""),
            "request.invalid-value",
            "clocks[0].targets"),
        bad(
            policy(clock("a", target)).replace("FIRST_RESPONSE", "LAST_WORD"),
            "request.invalid-value",
            "clocks[0].kind"),
        bad(
            policy(clock("a", target)).replace("FIRST_RESPONSE", "NEXT_RESPONSE"),
            "request.missing-field",
            "clocks[0].askedBy"),
        bad(
            with(policy(clock("a", target)), "\"askedBy\":[\"CUSTOMER\"]"),
            "request.invalid-value",
            "clocks[0].askedBy"),
        bad(
            policy(clock("a", target)).replace("[\"AGENT\"]", "[]"),
            "request.missing-field",
            "clocks[0].answeredBy"),
        bad(
            with(policy(clock("a", target)), "\"restartedBy\":[\"COMPLETION\"]"),
            "request.invalid-value",
            "clocks[0].restartedBy"),
        bad(
            with(policy(clock("a", target)), "\"startedBy\":\"REVIEW\""),
            "request.invalid-value",
            "clocks[0].startedBy"),
        bad(
            with(policy(clock("a", target)), "\"startedBy\":\"WHIM\""),
            "request.invalid-value",
            "clocks[0].startedBy"),
        bad(
            with(policy(clock("a", target)), "\"warnings\":[{}]"),
            "sla-policy.unclear-warning",
            "clocks[0].warnings[0]"),
        bad(
            with(policy(clock("a", target)), "\"warnings\":[{\"share\":1}]"),
            "request.invalid-value",
            "clocks[0].warnings[0].share"),
        bad(
            with(policy(clock("a", target)), "\"warnings\":[{\"leadSeconds\":0}]"),
            "request.out-of-range",
            "clocks[0].warnings[0].leadSeconds"),
        bad(
            with(
                policy(clock("a", target)),
                "\"ladder\":[{\"audience\":\"POPE\",\"afterSeconds\":0}]"),
            "request.invalid-value",
            "clocks[0].ladder[0].audience"),
        bad(
            policy(clock("a", target))
                .replace("\"match\":{}", "\"match\":{\"jurisdictions\":[\"Spain\"]}"),
            "request.invalid-value",
            "match.jurisdictions[0]"),
        bad(
            policy(clock("a", target)).replace("\"rank\":1", "\"rank\":-1"),
            "request.out-of-range",
            "rank"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInputWithACodeAndTheField(String body, String code, String field) {
    Response answer = api.put(OURS, "\"0\"", body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("code")).as(answer.asString()).isEqualTo(code);
    assertThat(answer.jsonPath().getString("field")).isEqualTo(field);
  }

  private static String policy(String... clocks) {
    return "{\"name\":{\"es\":\"x\",\"en\":\"x\"},\"enabled\":true,\"rank\":1,\"match\":{},\"clocks\":["
        + String.join(",", clocks)
        + "]}";
  }

  private static String clock(String code, String target) {
    return "{\"code\":\"%s\",\"kind\":\"FIRST_RESPONSE\",\"basis\":\"CONTRACTUAL\",".formatted(code)
        + "\"calendar\":\"always\",\"targets\":{\"P1\":%s},\"answeredBy\":[\"AGENT\"]}"
            .formatted(target);
  }

  private static String with(String policy, String member) {
    return policy.replace("\"calendar\"", member + ",\"calendar\"");
  }

  private static String date(String unit, int count) {
    return "{\"count\":%d,\"unit\":\"%s\",\"end\":\"END_OF_DAY\"}".formatted(count, unit);
  }

  private static Arguments bad(String body, String code, String field) {
    return Arguments.of(body, code, field);
  }
}
