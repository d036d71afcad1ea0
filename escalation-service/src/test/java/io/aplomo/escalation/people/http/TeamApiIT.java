package io.aplomo.escalation.people.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class TeamApiIT {
  private static final String PHONE = "/v1/teams/phone";

  private final PeopleApi api = new PeopleApi();

  @Test
  void keepsATeamAsItIsPutWithWhoPutItAndWhen() {
    api.put(PHONE, "\"0\"", PeopleExamples.TEAM)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("code", equalTo("phone"))
        .body("changedBy", equalTo("test-manager"));

    api.get(PHONE)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("name.es", equalTo("Teléfono de Madrid"))
        .body("zone", equalTo("Europe/Madrid"))
        .body("calendar", equalTo("es-madrid-office"))
        .body("parent", nullValue())
        .body("changedAt", notNullValue());
  }

  @Test
  void keepsEveryVersion() {
    api.team("phone");
    api.put(PHONE, "\"1\"", PeopleExamples.TEAM).then().statusCode(200);

    api.get(PHONE + "?version=1").then().header("ETag", "\"1\"").body("name.en", equalTo("T"));
    api.get(PHONE).then().header("ETag", "\"2\"").body("name.en", equalTo("Madrid phone"));
    api.get(PHONE + "?version=3").then().statusCode(404);
    api.get(PHONE + "?version=0").then().statusCode(404);
    api.get("/v1/teams/unheard-of").then().statusCode(404);
  }

  @Test
  void refusesWhoHasNotSeenThePresentVersion() {
    api.put(PHONE, null, PeopleApi.TEAM).then().statusCode(428);
    api.team("phone");

    api.put(PHONE, "\"0\"", PeopleExamples.TEAM)
        .then()
        .statusCode(412)
        .header("ETag", "\"1\"")
        .body("code", equalTo("request.stale"));
    api.get(PHONE).then().body("name.en", equalTo("T"));
  }

  @Test
  void listsInPagesByCode() {
    List.of("c", "a", "e", "b", "d").forEach(api::team);
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = api.get("/v1/teams?limit=2" + cursor).jsonPath();
      paged.addAll(page.getList("items.code"));
      String next = page.getString("nextCursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());

    assertThat(paged).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void anotherTenantSeesNothingOfIt() {
    api.team("phone");
    PeopleApi others = new PeopleApi();

    others.get(PHONE).then().statusCode(404);
    others.get(PHONE + "?version=1").then().statusCode(404);
    others.get("/v1/teams").then().body("items", hasSize(0));
    others.put(PHONE, "\"1\"", PeopleApi.TEAM).then().statusCode(412);
    others.put("/v1/teams/a", "\"0\"", under("phone")).then().body("code", equalTo("team.unknown"));
  }

  @Test
  void noTeamIsAboveItself() {
    api.team("a");
    api.put("/v1/teams/b", "\"0\"", under("a")).then().statusCode(200);
    api.put("/v1/teams/c", "\"0\"", under("b")).then().statusCode(200);

    Stream.of("a", "c")
        .forEach(parent ->
            api.put("/v1/teams/a", "\"1\"", under(parent))
                .then()
                .statusCode(400)
                .body("code", equalTo("team.cycle"))
                .body("field", equalTo("parent")));
    api.put("/v1/teams/d", "\"0\"", under("d")).then().body("code", equalTo("team.cycle"));
    api.put("/v1/teams/c", "\"1\"", under("a")).then().statusCode(200);
  }

  static Stream<Arguments> badInput() {
    String ok = PeopleApi.TEAM;
    return Stream.of(
        bad("{}", "request.missing-field", "name"),
        bad(ok.replace("Europe/Madrid", "Europe/Atlantis"), "calendar.unknown-zone", "zone"),
        bad(with("calendar", "unheard-of"), "team.unknown-calendar", "calendar"),
        bad(with("calendar", "no code"), "request.invalid-value", "calendar"),
        bad(with("parent", "unheard-of"), "team.unknown", "parent"),
        bad(with("code", "another"), "request.invalid-value", "code"),
        bad(with("zoan", "x"), "request.unknown-field", "zoan"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInputWithACodeAndTheField(String body, String code, String field) {
    Response answer = api.put(PHONE, "\"0\"", body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    assertThat(answer.jsonPath().getString("field")).isEqualTo(field);
    api.get(PHONE).then().statusCode(404);
  }

  @Test
  void aTenantHasTwoHundredTeamsAtMost() {
    for (int i = 0; i < 200; i++) {
      api.team("t" + i);
    }

    api.put("/v1/teams/one-more", "\"0\"", PeopleApi.TEAM)
        .then()
        .statusCode(409)
        .body("code", equalTo("people.full"))
        .body("limit", equalTo(200));
    api.put("/v1/teams/t7", "\"1\"", PeopleExamples.TEAM).then().statusCode(200);
  }

  private static String under(String parent) {
    return with("parent", parent);
  }

  private static String with(String field, String value) {
    return PeopleApi.TEAM.replace("\"zone\"", "\"%s\":\"%s\",\"zone\"".formatted(field, value));
  }

  private static Arguments bad(String body, String code, String field) {
    return Arguments.of(body, code, field);
  }
}
