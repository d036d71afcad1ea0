package io.aplomo.escalation.catalogue.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class CalendarApiIT {
  private static final String VALENCIA = "/v1/calendars/valencia";
  private static final String MADRID = "/v1/calendars/es-madrid-office";

  private final CatalogueApi api = new CatalogueApi();

  @Test
  void beginsWithTheStandardCalendars() {
    api.get("/v1/calendars?limit=200")
        .then()
        .statusCode(200)
        .body("items.code", hasItems("always", "es-madrid-office", "uk-england-office"))
        .body("items.version.unique()", equalTo(List.of(0)))
        .body("items.find { it.code == 'always' }.name.en", equalTo("Around the clock"))
        .body("nextCursor", nullValue());
    api.get(MADRID)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("code", equalTo("es-madrid-office"))
        .body("zone", equalTo("Europe/Madrid"))
        .body("week.MONDAY[0].from", equalTo("09:00"))
        .body("exceptions.date", hasItems("2026-12-25"))
        .body("version", equalTo(0))
        .body("changedBy", nullValue());
  }

  @Test
  void keepsACalendarAsItIsPutInOrderOfDaysAndDates() {
    api.put(VALENCIA, "\"0\"", CatalogueExamples.CALENDAR)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"");

    JsonPath kept = api.get(VALENCIA).then().header("ETag", "\"1\"").extract().jsonPath();
    assertThat(kept.getString("code")).isEqualTo("valencia");
    assertThat(kept.getString("name.es")).isEqualTo("Oficina de Valencia");
    assertThat(kept.getMap("week").keySet().stream().map(String::valueOf))
        .containsExactly("MONDAY", "TUESDAY", "FRIDAY");
    assertThat(kept.getString("week.FRIDAY[0].to")).isEqualTo("06:00");
    assertThat(kept.getList("exceptions.date")).containsExactly("2026-10-09", "2026-12-24");
    assertThat(kept.getString("exceptions[1].openings[0].to")).isEqualTo("13:00");
    assertThat(kept.getString("confirmedThrough")).isEqualTo("2026-12-31");
    assertThat(kept.getString("changedBy")).isEqualTo("test-manager");
    assertThat(kept.getString("changedAt")).isNotNull();
  }

  @Test
  void keepsEveryVersion() {
    api.put(VALENCIA, "\"0\"", open("10:00", "11:00")).then().statusCode(200);
    api.put(VALENCIA, "\"1\"", open("12:00", "13:00")).then().statusCode(200);

    api.get(VALENCIA).then().body("week.MONDAY[0].from", equalTo("12:00"));
    api.get(VALENCIA + "?version=1")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("week.MONDAY[0].from", equalTo("10:00"));
    api.get(VALENCIA + "?version=3").then().statusCode(404);
    api.get(VALENCIA + "?version=0").then().statusCode(404);
    api.get(VALENCIA + "?version=x").then().statusCode(400).body("field", equalTo("version"));
    api.get("/v1/calendars/unheard-of").then().statusCode(404);
  }

  @Test
  void aTenantsOwnCalendarReplacesTheStandardOneOfItsCodeAlone() {
    int standard = api.get("/v1/calendars?limit=200").jsonPath().getList("items").size();
    api.put(MADRID, "\"0\"", open("10:00", "11:00")).then().statusCode(200);

    api.get(MADRID).then().body("week.MONDAY[0].from", equalTo("10:00"));
    api.get(MADRID + "?version=0").then().body("week.MONDAY[0].from", equalTo("09:00"));
    api.get("/v1/calendars?limit=200")
        .then()
        .body("items", hasSize(standard))
        .body("items.find { it.code == 'es-madrid-office' }.version", equalTo(1))
        .body("items.find { it.code == 'es-madrid-office' }.name.en", equalTo("Ours"))
        .body("items.find { it.code == 'always' }.version", equalTo(0));
  }

  @Test
  void listsInPages() {
    List<String> all = api.get("/v1/calendars?limit=200").jsonPath().getList("items.code");
    List<String> paged = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page = api.get("/v1/calendars?limit=7" + cursor).jsonPath();
      paged.addAll(page.getList("items.code"));
      String next = page.getString("nextCursor");
      cursor = next == null ? "" : "&cursor=" + next;
    } while (!cursor.isEmpty());

    assertThat(paged).isEqualTo(all).isSorted();
  }

  @Test
  void refusesWhoHasNotSeenThePresentVersion() {
    api.put(VALENCIA, null, open("10:00", "11:00"))
        .then()
        .statusCode(428)
        .body("code", equalTo("request.if-match-required"));
    api.put(VALENCIA, "\"0\"", open("10:00", "11:00")).then().statusCode(200);
    api.put(VALENCIA, "\"0\"", open("12:00", "13:00"))
        .then()
        .statusCode(412)
        .header("ETag", "\"1\"")
        .body("code", equalTo("request.stale"));
    api.put(VALENCIA, "\"7\"", open("12:00", "13:00")).then().statusCode(412);

    api.get(VALENCIA).then().body("week.MONDAY[0].from", equalTo("10:00"));
  }

  @Test
  void letsOneOfManyWinAtATime() throws Exception {
    int writers = 6;
    CyclicBarrier start = new CyclicBarrier(writers);
    List<Callable<Integer>> puts =
        IntStream.range(0, writers)
            .mapToObj(n ->
                (Callable<Integer>)
                    () -> {
                      start.await();
                      return api.put(VALENCIA, "\"0\"", open("1" + n + ":00", "18:00"))
                          .statusCode();
                    })
            .toList();

    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Integer> answers =
          threads.invokeAll(puts).stream().map(answer -> answer.resultNow()).sorted().toList();
      assertThat(answers).containsExactly(200, 412, 412, 412, 412, 412);
    }
    api.get(VALENCIA).then().body("version", equalTo(1));
  }

  @Test
  void anotherTenantSeesNothingOfIt() {
    api.put(VALENCIA, "\"0\"", open("10:00", "11:00")).then().statusCode(200);
    CatalogueApi others = new CatalogueApi();

    others.get(VALENCIA).then().statusCode(404);
    others.get(VALENCIA + "?version=1").then().statusCode(404);
    assertThat(others.get("/v1/calendars?limit=200").jsonPath().getList("items.code"))
        .doesNotContain("valencia");
    others.put(VALENCIA, "\"1\"", open("12:00", "13:00")).then().statusCode(412);
    others
        .importInto("valencia", "\"1\"", "text/calendar", CatalogueExamples.HOLIDAYS)
        .then()
        .statusCode(404);
  }

  @Test
  void aTenantHasTwoHundredCalendarsOfItsOwnAtMost() {
    for (int i = 0; i < 200; i++) {
      api.put("/v1/calendars/c" + i, "\"0\"", open("10:00", "11:00")).then().statusCode(200);
    }

    api.put("/v1/calendars/one-more", "\"0\"", open("10:00", "11:00"))
        .then()
        .statusCode(409)
        .body("code", equalTo("catalogue.full"))
        .body("limit", equalTo(200));
    api.put("/v1/calendars/c7", "\"1\"", open("12:00", "13:00")).then().statusCode(200);
  }

  static Stream<Arguments> badInput() {
    String ok = open("10:00", "11:00");
    String exception = "{\"date\":\"2026-01-01\",\"name\":\"x\",\"openings\":[]}";
    return Stream.of(
        bad("{}", "request.missing-field", "name"),
        bad(ok.replace("\"en\":\"Ours\"", "\"en\":\" \""), "text.empty", "name.en"),
        bad(ok.replace("Ours", "x".repeat(201)), "text.too-long", "name.en"),
        bad(ok.replace("Europe/Madrid", "Europe/Atlantis"), "calendar.unknown-zone", "zone"),
        bad(ok.replace("Europe/Madrid", "UTC+03:00"), "calendar.unknown-zone", "zone"),
        bad(ok.replace("MONDAY", "MONDEY"), "request.invalid-value", "week"),
        bad(ok.replace("10:00", "9:00"), "request.invalid-value", "week.MONDAY[0].from"),
        bad(ok.replace("11:00", "24:00"), "request.invalid-value", "week.MONDAY[0].to"),
        bad(
            week("[{\"from\":\"09:00\",\"to\":\"14:00\"},{\"from\":\"13:59\",\"to\":\"15:00\"}]"),
            "calendar.openings-overlap",
            "week.MONDAY[1]"),
        bad(
            week("[{\"from\":\"23:00\",\"to\":\"23:30\"},{\"from\":\"22:00\",\"to\":\"06:00\"}]"),
            "calendar.openings-overlap",
            "week.MONDAY[0]"),
        bad(week("[]"), "calendar.never-open", "week"),
        bad(week("null"), "request.missing-field", "week.MONDAY"),
        bad(
            week(
                IntStream.range(0, 9)
                    .mapToObj(n -> "{\"from\":\"1%d:00\",\"to\":\"1%d:30\"}".formatted(n, n))
                    .collect(Collectors.joining(",", "[", "]"))),
            "request.too-long",
            "week.MONDAY"),
        bad(
            exceptions(exception.replace("2026-01-01", "2026-02-30")),
            "request.invalid-value",
            "exceptions[0].date"),
        bad(
            exceptions(exception.replace("2026-01-01", "2200-01-01")),
            "request.out-of-range",
            "exceptions[0].date"),
        bad(
            exceptions(exception + "," + exception),
            "calendar.duplicate-date",
            "exceptions[1].date"),
        bad(
            exceptions(
                exception.replace(
                    "[]",
                    "[{\"from\":\"00:00\",\"to\":\"00:00\"},{\"from\":\"09:00\",\"to\":\"10:00\"}]")),
            "calendar.openings-overlap",
            "exceptions[0].openings[1]"),
        bad(
            exceptions(
                Stream.generate(() -> exception).limit(2_001).collect(Collectors.joining(","))),
            "request.too-long",
            "exceptions"),
        bad(
            ok.replace("\"zone\"", "\"confirmedThrough\":\"soon\",\"zone\""),
            "request.invalid-value",
            "confirmedThrough"),
        bad(
            ok.replace("\"zone\"", "\"code\":\"another\",\"zone\""),
            "request.invalid-value",
            "code"),
        bad(ok.replace("\"zone\"", "\"zoan\""), "request.unknown-field", "zoan"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInputWithACodeAndTheField(String body, String code, String field) {
    Response answer = api.put(VALENCIA, "\"0\"", body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    assertThat(answer.jsonPath().getString("field")).isEqualTo(field);
  }

  @Test
  void refusesACodeThatEventsCouldNotCarry() {
    api.put("/v1/calendars/" + "x".repeat(65), "\"0\"", open("10:00", "11:00"))
        .then()
        .statusCode(400)
        .body("field", equalTo("code"));
  }

  @Test
  void touchingOpeningsAndNightShiftsOfOneDayDoNotOverlap() {
    String night =
        "[{\"from\":\"22:00\",\"to\":\"06:00\"},{\"from\":\"05:00\",\"to\":\"09:00\"},"
            + "{\"from\":\"09:00\",\"to\":\"10:00\"}]";

    api.put(VALENCIA, "\"0\"", week(night)).then().statusCode(200);
  }

  @Test
  void takesHolidaysOverFromICalendar() {
    api.put(
            VALENCIA,
            "\"0\"",
            exceptions("{\"date\":\"2026-10-09\",\"name\":\"x\",\"openings\":[]}"))
        .then()
        .statusCode(200);

    api.importInto("valencia", "\"1\"", "text/calendar; charset=utf-8", CatalogueExamples.HOLIDAYS)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("exceptions.date", equalTo(List.of("2026-10-09")))
        .body("exceptions.name", equalTo(List.of("Día de la Comunitat Valenciana")))
        .body("exceptions[0].openings", hasSize(0))
        .body("changedAt", notNullValue());
    api.get(VALENCIA + "?version=1").then().body("exceptions.name", equalTo(List.of("x")));
  }

  @Test
  void takesHolidaysOverIntoACopyOfAStandardCalendar() {
    int before = api.get(MADRID).jsonPath().getList("exceptions").size();

    api.importInto("es-madrid-office", "\"0\"", "text/calendar", CatalogueExamples.HOLIDAYS)
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("exceptions", hasSize(before + 1));
  }

  @Test
  void anImportNamesTheLineThatCannotBeTaken() {
    String timed = CatalogueExamples.HOLIDAYS.replace(";VALUE=DATE:20261009", ":20261009T100000Z");

    Response answer = api.importInto("es-madrid-office", "\"0\"", "text/calendar", timed);

    answer.then().statusCode(400).body("code", equalTo("calendar.unreadable-import"));
    assertThat(answer.jsonPath().getInt("line")).isEqualTo(7);
    assertThat(answer.jsonPath().getString("reason")).isEqualTo("NOT_SUPPORTED");
    api.get(MADRID).then().body("version", equalTo(0));
  }

  @Test
  void anImportIsRefusedLikeAnyOtherEdit() {
    String file = CatalogueExamples.HOLIDAYS;

    api.importInto("es-madrid-office", null, "text/calendar", file).then().statusCode(428);
    api.importInto("es-madrid-office", "\"3\"", "text/calendar", file)
        .then()
        .statusCode(412)
        .header("ETag", "\"0\"");
    api.importInto("unheard-of", "\"0\"", "text/calendar", file).then().statusCode(404);
    api.importInto("es-madrid-office", "\"0\"", "application/json", "{}")
        .then()
        .statusCode(415)
        .body("code", equalTo("request.unsupported-media-type"));
    api.importInto("es-madrid-office", "\"0\"", "text/calendar", "")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.missing-body"));
  }

  private static String open(String from, String to) {
    return week("[{\"from\":\"%s\",\"to\":\"%s\"}]".formatted(from, to));
  }

  private static String week(String monday) {
    return "{\"name\":{\"es\":\"La nuestra\",\"en\":\"Ours\"},\"zone\":\"Europe/Madrid\","
        + "\"week\":{\"MONDAY\":"
        + monday
        + "}}";
  }

  private static String exceptions(String exceptions) {
    return open("10:00", "11:00")
        .replace("\"zone\"", "\"exceptions\":[" + exceptions + "],\"zone\"");
  }

  private static Arguments bad(String body, String code, String field) {
    return Arguments.of(body, code, field);
  }
}
