package io.aplomo.escalation.people.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class PeopleApiIT {
  private static final String ANA = "/v1/people/ana";

  private final PeopleApi api = new PeopleApi();

  @BeforeEach
  void makeATeam() {
    api.team("phone");
  }

  @Test
  void keepsAPersonAsTheyArePut() {
    api.team("madrid-phone");
    api.put("/v1/people/marta.ruiz", "\"0\"", PeopleExamples.PERSON)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("presence", nullValue());

    JsonPath kept =
        api.get("/v1/people/marta.ruiz").then().header("ETag", "\"1\"").extract().jsonPath();
    assertThat(kept.getString("id")).isEqualTo("marta.ruiz");
    assertThat(kept.getString("subject")).isEqualTo("auth0|5f7c8ec7c33c6c004bbafe82");
    assertThat(kept.getString("displayName")).isEqualTo("Marta Ruiz");
    assertThat(kept.getString("role")).isEqualTo("AGENT");
    assertThat(kept.getList("teams")).containsExactly("madrid-phone");
    assertThat(kept.getList("languages")).containsExactly("es", "en");
    assertThat(kept.getList("skills")).containsExactly("BILLING", "fibre");
    assertThat(kept.getBoolean("conductTraining")).isTrue();
    assertThat(kept.getInt("capacity")).isEqualTo(6);
    assertThat(kept.getList("authority.remedies")).contains("REFUND", "APOLOGY");
    assertThat(kept.getInt("authority.limits[0].amountMinor")).isEqualTo(5_000);
    assertThat(kept.getString("shift.week.FRIDAY[0].to")).isEqualTo("06:00");
    assertThat(kept.getBoolean("active")).isTrue();
    assertThat(kept.getString("changedBy")).isEqualTo("test-manager");
    assertThat(kept.getString("presence.status")).isEqualTo("AWAY");
  }

  @Test
  void whatIsLeftOutHasADefault() {
    api.person("ana", "AGENT", "");

    api.get(ANA)
        .then()
        .body("subject", equalTo("ana"))
        .body("superior", nullValue())
        .body("skills", empty())
        .body("conductTraining", equalTo(false))
        .body("authority.remedies", empty())
        .body("authority.limits", empty())
        .body("active", equalTo(true))
        .body("onShift", equalTo(true));
  }

  @Test
  void keepsEveryVersionWithWhoPutItAndWhen() {
    api.person("ana", "AGENT", "");
    api.put(ANA, "\"1\"", PeopleApi.body("MANAGER", "")).then().statusCode(200);

    api.get(ANA).then().header("ETag", "\"2\"").body("role", equalTo("MANAGER"));
    api.get(ANA + "?version=1")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("role", equalTo("AGENT"))
        .body("changedBy", equalTo("test-manager"))
        .body("changedAt", notNullValue())
        .body("presence", nullValue());
    api.get(ANA + "?version=3").then().statusCode(404);
    api.get(ANA + "?version=x").then().statusCode(400).body("field", equalTo("version"));
    api.get("/v1/people/unheard-of").then().statusCode(404);
  }

  @Test
  void refusesWhoHasNotSeenThePresentVersion() {
    api.put(ANA, null, PeopleApi.body("AGENT", "")).then().statusCode(428);
    api.person("ana", "AGENT", "");

    api.put(ANA, "\"0\"", PeopleApi.body("MANAGER", ""))
        .then()
        .statusCode(412)
        .header("ETag", "\"1\"")
        .body("code", equalTo("request.stale"));
    api.get(ANA).then().body("role", equalTo("AGENT"));
  }

  @Test
  void knowsACallerByTheSubjectOfTheirToken() {
    api.person("ana", "AGENT", ",\"subject\":\"sso/42\"");

    api.as("agent", "sso/42")
        .get("/v1/people/me")
        .then()
        .statusCode(200)
        .body("id", equalTo("ana"));
    api.as("agent", "ana").get("/v1/people/me").then().statusCode(404);
  }

  @Test
  void nobodyIsCalledMe() {
    api.put("/v1/people/me", "\"0\"", PeopleApi.body("AGENT", ""))
        .then()
        .statusCode(400)
        .body("code", equalTo("request.invalid-value"))
        .body("field", equalTo("id"));
  }

  @Test
  void listsInPagesByIdWithTheirPresence() {
    List.of("c", "a", "e", "b", "d").forEach(id -> api.person(id, "AGENT", ""));
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = api.get("/v1/people?limit=2" + cursor).jsonPath();
      paged.addAll(page.getList("items.id"));
      String next = page.getString("nextCursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());

    assertThat(paged).containsExactly("a", "b", "c", "d", "e");
  }

  @Test
  void listsThoseWhoAreWanted() {
    api.team("mail");
    api.person("ana", "AGENT", "");
    api.person("eva", "SUPERVISOR", "");
    api.put(
            "/v1/people/jon",
            "\"0\"",
            PeopleApi.body("AGENT", "").replace("[\"phone\"]", "[\"mail\",\"phone\"]"))
        .then()
        .statusCode(200);
    api.hear("agent", "jon", "jon", "AVAILABLE").then().statusCode(200);

    api.get("/v1/people?team=mail").then().body("items.id", contains("jon"));
    api.get("/v1/people?team=phone").then().body("items.id", contains("ana", "eva", "jon"));
    api.get("/v1/people?role=SUPERVISOR").then().body("items.id", contains("eva"));
    api.get("/v1/people?presence=AVAILABLE")
        .then()
        .body("items.id", contains("jon"))
        .body("items[0].presence.status", equalTo("AVAILABLE"));
    api.get("/v1/people?presence=AWAY&role=AGENT").then().body("items.id", contains("ana"));
    api.get("/v1/people?team=unheard-of").then().body("items", hasSize(0));
  }

  @Test
  void whoLeavesATeamIsNoLongerListedThere() {
    api.team("mail");
    api.person("ana", "AGENT", "");

    api.put(ANA, "\"1\"", PeopleApi.body("AGENT", "").replace("phone", "mail"))
        .then()
        .statusCode(200);

    api.get("/v1/people?team=phone").then().body("items", hasSize(0));
    api.get("/v1/people?team=mail").then().body("items.id", contains("ana"));
  }

  @ParameterizedTest
  @CsvSource({"role=BOSS, role", "presence=HERE, presence", "limit=0, limit", "cursor=x, cursor"})
  void refusesAFilterThatIsNotValid(String query, String field) {
    api.get("/v1/people?" + query).then().statusCode(400).body("field", equalTo(field));
  }

  @Test
  void anotherTenantSeesNothingOfIt() {
    api.person("ana", "SUPERVISOR", "");
    PeopleApi others = new PeopleApi();
    others.team("phone");

    others.get(ANA).then().statusCode(404);
    others.get(ANA + "?version=1").then().statusCode(404);
    others.get(ANA + "/authority?remedy=REFUND").then().statusCode(404);
    others.get("/v1/people").then().body("items", hasSize(0));
    others.as("agent", "ana").get("/v1/people/me").then().statusCode(404);
    others.hear("supervisor", "x", "ana", "BUSY").then().statusCode(404);
    others
        .put("/v1/people/eva", "\"0\"", PeopleApi.body("AGENT", ",\"superior\":\"ana\""))
        .then()
        .body("code", equalTo("person.unknown"));
    others.person("ana", "AGENT", "");
    api.get(ANA).then().body("role", equalTo("SUPERVISOR"));
  }

  @Test
  void superiorsLeadAndNobodyIsAboveThemselves() {
    api.person("ana", "MANAGER", "");
    api.person("eva", "SUPERVISOR", ",\"superior\":\"ana\"");
    api.person("jon", "AGENT", ",\"superior\":\"eva\"");

    refused(ANA, "\"1\"", "MANAGER", ",\"superior\":\"eva\"", 400, "person.superior-cycle");
    refused(ANA, "\"1\"", "MANAGER", ",\"superior\":\"ana\"", 400, "person.superior-cycle");
    refused(
        "/v1/people/leo", "\"0\"", "AGENT", ",\"superior\":\"leo\"", 400, "person.superior-cycle");
    refused(
        "/v1/people/leo",
        "\"0\"",
        "AGENT",
        ",\"superior\":\"jon\"",
        400,
        "person.superior-is-agent");
    refused("/v1/people/eva", "\"1\"", "AGENT", "", 409, "person.still-superior");
    refused(
        "/v1/people/eva", "\"1\"", "SUPERVISOR", ",\"active\":false", 409, "person.still-superior");
  }

  @Test
  void whoHasLeftIsNobodysSuperior() {
    api.person("eva", "SUPERVISOR", ",\"active\":false");

    refused(ANA, "\"0\"", "AGENT", ",\"superior\":\"eva\"", 400, "person.unknown");
  }

  @Test
  void aSubjectIsOnePersonsAlone() {
    api.person("ana", "AGENT", ",\"subject\":\"sso-1\"");

    refused(
        "/v1/people/eva", "\"0\"", "AGENT", ",\"subject\":\"sso-1\"", 409, "person.subject-taken");
    refused("/v1/people/sso-1", "\"0\"", "AGENT", "", 409, "person.subject-taken");
    api.put(ANA, "\"1\"", PeopleApi.body("AGENT", "")).then().statusCode(200);
    api.person("eva", "AGENT", ",\"subject\":\"sso-1\"");
  }

  static Stream<Arguments> badInput() {
    String ok = PeopleApi.body("AGENT", "");
    String week = ",\"shift\":{\"week\":{\"MONDAY\":[%s]}}";
    String nine = "{\"from\":\"09:00\",\"to\":\"14:00\"}";
    return Stream.of(
        bad("{}", "request.missing-field", "capacity"),
        bad(ok.replace("Nadie", " "), "text.empty", "displayName"),
        bad(ok.replace("Nadie", "x".repeat(201)), "text.too-long", "displayName"),
        bad(ok.replace("AGENT", "BOSS"), "request.invalid-value", "role"),
        bad(ok.replace("[\"phone\"]", "[]"), "request.missing-field", "teams"),
        bad(ok.replace("\"phone\"", "\"no code\""), "request.invalid-value", "teams[0]"),
        bad(ok.replace("\"phone\"", "\"phone\",\"fax\""), "team.unknown", "teams[1]"),
        bad(ok.replace("\"phone\"", "\"phone\",\"phone\""), "person.duplicate-entry", "teams[1]"),
        bad(ok.replace("\"es\"", "\"spanish\""), "request.invalid-value", "languages[0]"),
        bad(ok.replace("\"es\"", "\"es\",\"es\""), "person.duplicate-entry", "languages[1]"),
        bad(more(",\"skills\":[\"a\",\"a\"]"), "person.duplicate-entry", "skills[1]"),
        bad(ok.replace(":3", ":0"), "request.out-of-range", "capacity"),
        bad(ok.replace(":3", ":51"), "request.out-of-range", "capacity"),
        bad(ok.replace(":3", ":2.5"), "request.invalid-value", "capacity"),
        bad(more(",\"superior\":\"nobody\""), "person.unknown", "superior"),
        bad(more(",\"id\":\"another\""), "request.invalid-value", "id"),
        bad(more(",\"subject\":\"\""), "text.empty", "subject"),
        bad(
            authority("\"REFUND\",\"REFUND\"", ""),
            "person.duplicate-entry",
            "authority.remedies[1]"),
        bad(authority("\"GOLD\"", ""), "request.invalid-value", "authority.remedies[0]"),
        bad(
            authority("", limit("EUR", 1) + "," + limit("EUR", 2)),
            "person.duplicate-entry",
            "authority.limits[1].currency"),
        bad(
            authority("", limit("XYZ", 1)),
            "person.unknown-currency",
            "authority.limits[0].currency"),
        bad(
            authority("", limit("euro", 1)),
            "request.invalid-value",
            "authority.limits[0].currency"),
        bad(
            authority("", limit("EUR", -1)),
            "request.out-of-range",
            "authority.limits[0].amountMinor"),
        bad(more(",\"shift\":{}"), "person.unclear-shift", "shift"),
        bad(
            more(",\"shift\":{\"calendar\":\"always\",\"week\":{\"MONDAY\":[" + nine + "]}}"),
            "person.unclear-shift",
            "shift"),
        bad(
            more(",\"shift\":{\"calendar\":\"unheard-of\"}"),
            "team.unknown-calendar",
            "shift.calendar"),
        bad(more(week.formatted("")), "calendar.never-open", "shift.week"),
        bad(
            more(week.formatted(nine + "," + nine)),
            "calendar.openings-overlap",
            "shift.week.MONDAY[1]"),
        bad(
            more(week.formatted(nine.replace("09:00", "9:00"))),
            "request.invalid-value",
            "shift.week.MONDAY[0].from"),
        bad(more(",\"salary\":1"), "request.unknown-field", "salary"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInputWithACodeAndTheField(String body, String code, String field) {
    Response answer = api.put(ANA, "\"0\"", body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    assertThat(answer.jsonPath().getString("field")).isEqualTo(field);
    api.get(ANA).then().statusCode(404);
  }

  @Test
  void refusesAnIdThatEventsCouldNotCarry() {
    api.put("/v1/people/" + "x".repeat(65), "\"0\"", PeopleApi.body("AGENT", ""))
        .then()
        .statusCode(400)
        .body("field", equalTo("id"));
  }

  @Test
  void someAreOnShiftAndOthersNot() {
    String notToday =
        "\"week\":{\"%s\":[{\"from\":\"10:00\",\"to\":\"11:00\"}]}".formatted(anotherDay());
    api.put(
            "/v1/calendars/not-now",
            "\"0\"",
            PeopleApi.TEAM.replace("\"zone\"", notToday + ",\"zone\""))
        .then()
        .statusCode(200);
    api.put(
            "/v1/teams/night",
            "\"0\"",
            PeopleApi.TEAM.replace("\"zone\"", "\"calendar\":\"not-now\",\"zone\""))
        .then()
        .statusCode(200);
    api.person("of-their-team", "AGENT", "");
    api.person("always", "AGENT", ",\"shift\":{\"calendar\":\"always\"}");
    api.person("never", "AGENT", ",\"shift\":{\"calendar\":\"not-now\"}");
    api.person("free-today", "AGENT", ",\"shift\":{" + notToday + "}");
    api.person("all-week", "AGENT", ",\"shift\":{\"week\":{" + everyDay() + "}}");
    api.put("/v1/people/at-night", "\"0\"", PeopleApi.body("AGENT", "").replace("phone", "night"))
        .then()
        .statusCode(200);

    JsonPath all = api.get("/v1/people").jsonPath();
    assertThat(all.getList("items.findAll { it.onShift }.id"))
        .containsExactly("all-week", "always", "of-their-team");
    assertThat(all.getList("items.findAll { !it.onShift }.id"))
        .containsExactly("at-night", "free-today", "never");
  }

  @Test
  void saysWhoMayGrantARemedy() {
    String own =
        ",\"authority\":{\"remedies\":[\"REFUND\"],\"limits\":[" + limit("EUR", 5_000) + "]}";
    api.person(
        "eva", "MANAGER", own.replace("5000", "90000").replace("REFUND", "REFUND\",\"PAYMENT"));
    api.person("leo", "SUPERVISOR", ",\"superior\":\"eva\"" + own.replace("5000", "10000"));
    api.person("ana", "AGENT", ",\"superior\":\"leo\"" + own);

    authority("REFUND&amountMinor=5000&currency=EUR")
        .then()
        .body("granted", equalTo(true))
        .body("reason", nullValue())
        .body("grantedBy", nullValue());
    authority("REFUND&amountMinor=7500&currency=EUR")
        .then()
        .body("granted", equalTo(false))
        .body("reason", equalTo("OVER_LIMIT"))
        .body("limitMinor", equalTo(5_000))
        .body("grantedBy", equalTo("leo"));
    authority("PAYMENT&amountMinor=1&currency=EUR")
        .then()
        .body("reason", equalTo("WRONG_REMEDY"))
        .body("grantedBy", equalTo("eva"));
    authority("REFUND&amountMinor=90001&currency=EUR")
        .then()
        .body("granted", equalTo(false))
        .body("grantedBy", nullValue());
    authority("REFUND").then().body("granted", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource({
    "currency=EUR, request.missing-field, remedy",
    "remedy=GOLD, request.invalid-value, remedy",
    "remedy=REFUND&amountMinor=5, request.invalid-value, currency",
    "remedy=REFUND&currency=EUR, request.invalid-value, amountMinor",
    "remedy=REFUND&currency=EUR&amountMinor=-5, request.invalid-value, amountMinor",
    "remedy=REFUND&currency=EUR&amountMinor=9999999999999999, request.invalid-value, amountMinor"
  })
  void refusesAQuestionAboutARemedyThatIsNotClear(String query, String code, String field) {
    api.person("ana", "AGENT", "");

    api.get(ANA + "/authority?" + query)
        .then()
        .statusCode(400)
        .body("code", equalTo(code))
        .body("field", equalTo(field));
  }

  private Response authority(String question) {
    Response answer = api.get(ANA + "/authority?remedy=" + question);
    answer.then().statusCode(200);
    return answer;
  }

  private void refused(
      String path, String ifMatch, String role, String more, int status, String code) {
    api.put(path, ifMatch, PeopleApi.body(role, more))
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  private static String more(String fields) {
    return PeopleApi.body("AGENT", fields);
  }

  private static String authority(String remedies, String limits) {
    return more(",\"authority\":{\"remedies\":[%s],\"limits\":[%s]}".formatted(remedies, limits));
  }

  private static String limit(String currency, long amountMinor) {
    return "{\"currency\":\"%s\",\"amountMinor\":%d}".formatted(currency, amountMinor);
  }

  private static String everyDay() {
    return String.join(
        ",",
        Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
            .map(day -> "\"%s\":[{\"from\":\"00:00\",\"to\":\"00:00\"}]".formatted(day))
            .toList());
  }

  /** A day of the week that it is nowhere near of, whatever the zone. */
  private static DayOfWeek anotherDay() {
    return LocalDate.now(ZoneOffset.UTC).getDayOfWeek().plus(3);
  }

  private static Arguments bad(String body, String code, String field) {
    return Arguments.of(body, code, field);
  }
}
