package io.aplomo.intake.complaint.http;

import static io.aplomo.intake.Requests.COMPLAINTS;
import static io.aplomo.intake.Requests.as;
import static io.aplomo.intake.Requests.complaint;
import static io.aplomo.intake.Requests.post;
import static io.aplomo.intake.Requests.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.aplomo.intake.Platform;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Platform
@QuarkusTest
class ComplaintListIT {
  @Test
  void pagesThroughAllNewestFirst() {
    List<String> ids =
        new ArrayList<>(
            IntStream.range(0, 7)
                .mapToObj(i -> posted("pages", complaint().put("text", "Queja " + i)))
                .toList());
    Collections.reverse(ids);

    List<String> seen = new ArrayList<>();
    String cursor = null;
    int pages = 0;
    do {
      var request = as("agent", "pages").queryParam("limit", 3);
      JsonPath page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get(COMPLAINTS)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
      pages++;
      // What comes in between moves nothing.
      posted("pages", complaint());
    } while (cursor != null);

    assertThat(seen).containsExactlyElementsOf(ids);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void findsByEachFilterAlone() {
    Response letter =
        post(
            "filters",
            complaint()
                .put("channel", "LETTER")
                .put("category", "BILLING")
                .put("externalId", "L-1")
                .put("customer", new JsonObject().put("ref", "C-77"))
                .put("receivedAt", Instant.now().minus(Duration.ofDays(30)).toString()));
    String id = letter.path("id");
    posted("filters", complaint());
    String trackingKey = letter.path("trackingKey");
    String written =
        trackingKey.substring(0, 5).toLowerCase(java.util.Locale.ROOT)
            + "-"
            + trackingKey.substring(5);

    for (Map<String, String> filter :
        List.of(
            Map.of("channel", "LETTER"),
            Map.of("category", "BILLING"),
            Map.of("customerRef", "C-77"),
            Map.of("externalId", "L-1"),
            Map.of("trackingKey", written),
            Map.of("receivedTo", Instant.now().minus(Duration.ofDays(29)).toString()),
            Map.of("channel", "LETTER", "category", "BILLING", "status", "RECEIVED"))) {
      as("agent", "filters")
          .queryParams(filter)
          .get(COMPLAINTS)
          .then()
          .statusCode(200)
          .body("items", hasSize(1))
          .body("items[0].id", equalTo(id));
    }
    as("agent", "filters")
        .queryParam("receivedFrom", Instant.now().minus(Duration.ofDays(1)).toString())
        .get(COMPLAINTS)
        .then()
        .body("items", hasSize(1))
        .body("items[0].channel", equalTo("PHONE"));
  }

  @Test
  void showsNoWords() {
    posted("wordless", complaint().put("subject", "Asunto"));

    String list = as("agent", "wordless").get(COMPLAINTS).asString();

    assertThat(list).contains("\"items\":[{").contains("\"nextCursor\":null");
    assertThat(list).doesNotContain("dinero").doesNotContain("Asunto");
  }

  @Test
  void showsNothingOfAnotherTenant() {
    String id = posted("private", complaint().put("externalId", "P-1"));

    as("agent", "curious").get(COMPLAINTS).then().body("items", hasSize(0));
    as("agent", "curious")
        .queryParam("externalId", "P-1")
        .get(COMPLAINTS)
        .then()
        .body("items", hasSize(0));
    as("agent", "curious")
        .get(COMPLAINTS + "/" + id)
        .then()
        .statusCode(404)
        .body("code", equalTo("resource.not-found"));
  }

  @Test
  void takesNoCursorOfAnotherTenantOrFilter() {
    posted("cursors", complaint());
    posted("cursors", complaint());
    String cursor =
        as("agent", "cursors").queryParam("limit", 1).get(COMPLAINTS).path("nextCursor");

    for (Response answer :
        List.of(
            as("agent", "curious").queryParam("cursor", cursor).get(COMPLAINTS),
            as("agent", "cursors")
                .queryParam("cursor", cursor)
                .queryParam("channel", "CHAT")
                .get(COMPLAINTS),
            as("agent", "cursors").queryParam("cursor", "x" + cursor).get(COMPLAINTS))) {
      answer.then().statusCode(400).body("code", equalTo("request.invalid-cursor"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "channel, FAX, request.invalid-value",
    "category, NONE, request.invalid-value",
    "status, OPEN, request.invalid-value",
    "trackingKey, 00000000001, request.invalid-value",
    "receivedFrom, yesterday, request.invalid-value",
    "receivedTo, 1700000000, request.invalid-value",
    "limit, 0, request.out-of-range",
    "limit, 201, request.out-of-range",
    "limit, many, request.invalid-value",
    "cursor, abc, request.invalid-cursor",
    "externalId, '\u0000', text.invalid-characters"
  })
  void refusesAFilterThatIsNone(String name, String value, String code) {
    as("agent", "filters")
        .queryParam(name, value)
        .get(COMPLAINTS)
        .then()
        .statusCode(400)
        .body("code", equalTo(code))
        .body("field", equalTo(name));
  }

  @Test
  void saysWhichValuesAFilterMayHave() {
    as("agent", "filters")
        .queryParam("channel", "FAX")
        .get(COMPLAINTS)
        .then()
        .body("allowed", hasItem("LETTER"))
        .body("allowed", hasSize(8));
  }

  @Test
  void findsNothingUnderAnIdThatIsNone() {
    as("agent", "filters").get(COMPLAINTS + "/none").then().statusCode(404);
    as("agent", "filters").get(COMPLAINTS + "/" + UUID.randomUUID()).then().statusCode(404);
  }
}
