package io.aplomo.escalation.people.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class OnCallApiIT {
  private static final String ROTA = "/v1/teams/phone/on-call";

  private final PeopleApi api = new PeopleApi();

  @BeforeEach
  void makePeople() {
    api.team("phone");
    api.person("ana", "SUPERVISOR", "");
    api.person("eva", "MANAGER", "");
  }

  @Test
  void aTeamBeginsWithNobodyOnCall() {
    api.get(ROTA)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("turns", empty())
        .body("gaps", empty())
        .body("changedBy", nullValue());
    api.get("/v1/on-call")
        .then()
        .body("items.team", contains("phone"))
        .body("items[0].levels", empty());
    api.get("/v1/teams/unheard-of/on-call").then().statusCode(404);
  }

  @Test
  void showsWhoIsOnCallAndWhereNobodyIs() {
    api.put(
            ROTA,
            "\"0\"",
            turns(turn(1, "ana", 8, 12), turn(1, "eva", 14, 20), turn(2, "eva", 8, 20)))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("changedBy", equalTo("test-manager"))
        .body("gaps", hasSize(1))
        .body("gaps[0].level", equalTo(1))
        .body("gaps[0].from", equalTo("2026-12-01T12:00:00Z"))
        .body("gaps[0].to", equalTo("2026-12-01T14:00:00Z"));

    JsonPath morning = at("2026-12-01T08:00:00Z");
    assertThat(morning.getList("items[0].levels.person")).containsExactly("ana", "eva");
    assertThat(morning.getString("items[0].levels[0].to")).isEqualTo("2026-12-01T12:00:00Z");
    JsonPath noon = at("2026-12-01T12:00:00Z");
    assertThat(noon.getList("items[0].levels.level")).containsExactly(1, 2);
    assertThat(noon.getString("items[0].levels[0].person")).isNull();
    assertThat(noon.getString("items[0].levels[1].person")).isEqualTo("eva");
    assertThat(at("2026-12-01T20:00:00Z").getList("items[0].levels.findAll { it.person }"))
        .isEmpty();
  }

  @Test
  void withoutAnInstantItIsNow() {
    String always =
        "{\"level\":1,\"person\":\"ana\",\"from\":\"2020-01-01T00:00:00Z\",\"to\":\"2090-01-01T00:00:00Z\"}";
    api.put(ROTA, "\"0\"", turns(always)).then().statusCode(200);

    api.get("/v1/on-call").then().body("items[0].levels[0].person", equalTo("ana"));
  }

  @Test
  void theTurnOfWhoHasLeftIsAGap() {
    api.put(ROTA, "\"0\"", turns(turn(1, "ana", 8, 12))).then().statusCode(200);
    api.put("/v1/people/ana", "\"1\"", PeopleApi.body("SUPERVISOR", ",\"active\":false"))
        .then()
        .statusCode(200);

    JsonPath later = at("2026-12-01T09:00:00Z");
    assertThat(later.getInt("items[0].levels[0].level")).isEqualTo(1);
    assertThat(later.getString("items[0].levels[0].person")).isNull();
  }

  @Test
  void aRotaIsReplacedAsAWholeAndOldVersionsStay() {
    api.put(ROTA, "\"0\"", turns(turn(1, "ana", 8, 12), turn(2, "eva", 8, 12)))
        .then()
        .statusCode(200);
    api.put(ROTA, "\"0\"", turns()).then().statusCode(412).header("ETag", "\"1\"");
    api.put(ROTA, null, turns()).then().statusCode(428);
    api.put(ROTA, "\"1\"", turns(turn(1, "eva", 9, 10))).then().statusCode(200);

    api.get(ROTA).then().header("ETag", "\"2\"").body("turns", hasSize(1));
    api.get(ROTA + "?version=1").then().body("turns", hasSize(2));
    assertThat(at("2026-12-01T09:00:00Z").getList("items[0].levels.person")).containsExactly("eva");
    assertThat(at("2026-12-01T11:00:00Z").getList("items[0].levels.findAll { it.person }"))
        .isEmpty();
  }

  @Test
  void listsTeamsInPages() {
    api.team("mail");
    api.team("web");
    String all = "/v1/on-call?limit=2&at=2026-12-01T09:00:00Z";

    JsonPath first = api.get(all).jsonPath();
    assertThat(first.getList("items.team")).containsExactly("mail", "phone");
    api.get(all + "&cursor=" + first.getString("nextCursor"))
        .then()
        .body("items.team", contains("web"))
        .body("nextCursor", nullValue());
    api.get("/v1/on-call?at=2026-12-01T10:00:00Z&cursor=" + first.getString("nextCursor"))
        .then()
        .statusCode(400)
        .body("code", equalTo("request.invalid-cursor"));
    api.get("/v1/on-call?at=noon").then().statusCode(400).body("field", equalTo("at"));
  }

  static Stream<Arguments> badInput() {
    String ok = turn(1, "ana", 8, 12);
    return Stream.of(
        bad("{}", "request.missing-field", "turns"),
        bad(turns(ok.replace("ana", "nobody")), "person.unknown", "turns[0].person"),
        bad(
            turns(ok.replace("\"level\":1", "\"level\":0")),
            "request.out-of-range",
            "turns[0].level"),
        bad(
            turns(ok.replace("\"level\":1", "\"level\":6")),
            "request.out-of-range",
            "turns[0].level"),
        bad(turns(turn(1, "ana", 12, 12)), "on-call.ends-before-it-begins", "turns[0].to"),
        bad(turns(ok, turn(1, "eva", 11, 13)), "on-call.overlap", "turns[1]"),
        bad(turns(ok.replace(":00Z", ":00")), "request.invalid-value", "turns[0].from"),
        bad(
            turns(Stream.generate(() -> ok).limit(501).toArray(String[]::new)),
            "request.too-long",
            "turns"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInputWithACodeAndTheField(String body, String code, String field) {
    Response answer = api.put(ROTA, "\"0\"", body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    assertThat(answer.jsonPath().getString("field")).isEqualTo(field);
    api.get(ROTA).then().header("ETag", "\"0\"");
  }

  @Test
  void anotherTenantSeesNothingOfIt() {
    api.put(ROTA, "\"0\"", turns(turn(1, "ana", 8, 12))).then().statusCode(200);
    PeopleApi others = new PeopleApi();

    others.get(ROTA).then().statusCode(404);
    others.put(ROTA, "\"0\"", turns()).then().statusCode(404);
    others.get("/v1/on-call?at=2026-12-01T09:00:00Z").then().body("items", empty());
    others.team("phone");
    others.get(ROTA).then().header("ETag", "\"0\"");
    others.get("/v1/on-call?at=2026-12-01T09:00:00Z").then().body("items[0].levels", empty());
  }

  private JsonPath at(String instant) {
    Response answer = api.get("/v1/on-call?at=" + instant);
    answer.then().statusCode(200);
    return answer.jsonPath();
  }

  private static String turns(String... turns) {
    return "{\"turns\":[" + String.join(",", turns) + "]}";
  }

  private static String turn(int level, String person, int fromHour, int toHour) {
    return ("{\"level\":%d,\"person\":\"%s\",\"from\":\"2026-12-01T%02d:00:00Z\","
            + "\"to\":\"2026-12-01T%02d:00:00Z\"}")
        .formatted(level, person, fromHour, toHour);
  }

  private static Arguments bad(String body, String code, String field) {
    return Arguments.of(body, code, field);
  }
}
