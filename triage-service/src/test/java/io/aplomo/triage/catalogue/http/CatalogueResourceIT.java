package io.aplomo.triage.catalogue.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.PostgresResource;
import io.aplomo.testkit.TestTokens;
import io.aplomo.testkit.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class CatalogueResourceIT {
  /** A tenant of its own for every test: catalogues are shared by all of a tenant. */
  private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void beginsEmptyAndKeepsEveryVersion() {
    as("agent")
        .get("/v1/policies")
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("version", equalTo(0))
        .body("policies", hasSize(0));

    put("policies", "\"0\"", policies(policy("RET-30", 30)))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("version", equalTo(1))
        .body("changedBy", equalTo("test-manager"))
        .body("changedAt", notNullValue());
    put("policies", "\"1\"", policies(policy("RET-14", 14))).then().statusCode(200);

    as("agent").get("/v1/policies").then().body("policies.code", equalTo(List.of("RET-14")));
    as("agent")
        .get("/v1/policies?version=1")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("policies.code", equalTo(List.of("RET-30")));
    as("agent").get("/v1/policies?version=3").then().statusCode(404);
    as("agent")
        .get("/v1/policies?version=x")
        .then()
        .statusCode(400)
        .body("field", equalTo("version"));
  }

  @Test
  void keepsArticlesAsTheyArePut() {
    put("articles", "\"0\"", CatalogueExamples.ARTICLES).then().statusCode(200);

    as("supervisor")
        .get("/v1/articles")
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("articles[0].code", equalTo("KB-101"))
        .body("articles[0].language", equalTo("en"))
        .body("articles[0].links[0].kind", equalTo("PAGE"))
        .body("articles[0].links[0].url", equalTo("https://help.example.com/guarantee"));
    as("agent").get("/v1/policies").then().body("version", equalTo(0));
  }

  @Test
  void refusesWhoHasNotSeenThePresentVersion() {
    put("policies", null, policies(policy("RET-30", 30)))
        .then()
        .statusCode(428)
        .body("code", equalTo("request.if-match-required"));
    put("policies", "\"0\"", policies(policy("RET-30", 30))).then().statusCode(200);
    put("policies", "\"0\"", policies(policy("RET-14", 14)))
        .then()
        .statusCode(412)
        .header("ETag", "\"1\"")
        .body("code", equalTo("request.stale"));
    put("policies", "\"7\"", policies(policy("RET-14", 14))).then().statusCode(412);

    as("agent").get("/v1/policies").then().body("policies.code", equalTo(List.of("RET-30")));
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
                      return put("policies", "\"0\"", policies(policy("RET-" + n, n))).statusCode();
                    })
            .toList();

    try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
      List<Integer> answers =
          threads.invokeAll(puts).stream().map(answer -> answer.resultNow()).sorted().toList();
      assertThat(answers).containsExactly(200, 412, 412, 412, 412, 412);
    }
    as("agent").get("/v1/policies").then().body("version", equalTo(1));
  }

  @Test
  void isAnotherForEveryTenant() {
    put("policies", "\"0\"", policies(policy("RET-30", 30))).then().statusCode(200);

    given()
        .auth()
        .oauth2(TestTokens.token("manager", "other"))
        .get("/v1/policies?version=1")
        .then()
        .statusCode(404);
  }

  @Test
  void onlyManagersWrite() {
    for (String role : List.of("agent", "supervisor", "operator", "integrator")) {
      as(role)
          .contentType(ContentType.JSON)
          .header("If-Match", "\"0\"")
          .body(CatalogueExamples.ARTICLES)
          .put("/v1/articles")
          .then()
          .statusCode(403);
    }
  }

  @Test
  void holdsATextAgainstTheTenantsOwnWhereTheRequestBringsNone() {
    assertThat(demand("")).isEqualTo("REASONABLE");

    put("policies", "\"0\"", policies(policy("RET-30", 30))).then().statusCode(200);

    assertThat(demand("")).isEqualTo("UNREASONABLE");
    assertThat(demand(",\"policies\":[]")).isEqualTo("REASONABLE");
  }

  static Stream<Arguments> badInput() {
    String ok = policy("RET-30", 30);
    return Stream.of(
        bad("policies", "{}", "request.missing-field", "policies"),
        bad("policies", policies(ok, ok), "catalogue.duplicate-code", "policies[1].code"),
        bad(
            "policies",
            policies(ok.replace("days", "percent")),
            "policy.unit-does-not-fit",
            "policies[0].unit"),
        bad(
            "policies",
            policies(ok.replace("RET-30", "RET 30")),
            "request.invalid-value",
            "policies[0].code"),
        bad("policies", policies(policy("A", -1)), "request.out-of-range", "policies[0].value"),
        bad(
            "policies",
            policies(
                IntStream.rangeClosed(0, 200)
                    .mapToObj(n -> policy("RET-" + n, n))
                    .toArray(String[]::new)),
            "request.too-long",
            "policies"),
        bad(
            "articles",
            CatalogueExamples.ARTICLES.replace("PAGE", "SONG"),
            "request.invalid-value",
            "articles[0].links[0].kind"),
        bad(
            "articles",
            CatalogueExamples.ARTICLES.replace("https:", "javascript:"),
            "request.invalid-value",
            "articles[0].links[0].url"),
        bad(
            "articles",
            "{\"articles\":[{\"code\":\"KB-1\",\"claim\":\" \"}]}",
            "text.empty",
            "articles[0].claim"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInputWithACodeAndTheField(String kind, String body, String code, String field) {
    Response answer = put(kind, "\"0\"", body);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    assertThat(answer.jsonPath().getString("field")).isEqualTo(field);
  }

  private String demand(String more) {
    return as("agent")
        .contentType(ContentType.JSON)
        .body(
            "{\"text\":\"I bought this kettle in March and I want all my money back today.\","
                + "\"lang\":\"en\",\"receivedAt\":\"2026-11-21T10:15:00Z\",\"facts\":{"
                + "\"purchaseDate\":\"2026-03-02\",\"contactDate\":\"2026-11-21\"}"
                + more
                + "}")
        .post("/v1/assessments")
        .then()
        .statusCode(200)
        .extract()
        .path("demand.verdict");
  }

  private Response put(String kind, @Nullable String ifMatch, String body) {
    RequestSpecification request = as("manager").contentType(ContentType.JSON).body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/v1/" + kind);
  }

  private RequestSpecification as(String role) {
    return given().auth().oauth2(TestTokens.token(role, tenant));
  }

  private static String policies(String... policies) {
    return Stream.of(policies).collect(Collectors.joining(",", "{\"policies\":[", "]}"));
  }

  private static String policy(String code, int days) {
    return "{\"code\":\"%s\",\"kind\":\"REFUND_WINDOW\",\"value\":%d,\"unit\":\"days\"}"
        .formatted(code, days);
  }

  private static Arguments bad(String kind, String body, String code, String field) {
    return Arguments.of(kind, body, code, field);
  }
}
