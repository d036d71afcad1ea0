package io.aplomo.chassis.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;

import org.junit.jupiter.api.Test;

/** The document that clients are built from. */
@EdgeApplication
class OpenApiTest {

  private static final String POST = "paths.'/v1/things'.post";
  private static final String PROBLEM = ".content.'application/problem+json'.schema.$ref";

  @Test
  void everyOperationSaysThatItRefusesWithAProblem() {
    given()
        .header("Authorization", "Bearer " + SignedTokens.of("operator"))
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("openapi", startsWith("3.1"))
        .body(POST + ".responses.'401'" + PROBLEM, equalTo("#/components/schemas/Problem"))
        .body(POST + ".responses.'403'" + PROBLEM, equalTo("#/components/schemas/Problem"))
        .body(POST + ".responses.default" + PROBLEM, equalTo("#/components/schemas/Problem"))
        .body("components.schemas.Problem.required", hasItems("type", "title", "status", "code"));
  }

  @Test
  void operationsNeedABearerToken() {
    given()
        .header("Authorization", "Bearer " + SignedTokens.of("operator"))
        .get("/q/openapi?format=json")
        .then()
        .body("components.securitySchemes.SecurityScheme.type", equalTo("http"))
        .body("components.securitySchemes.SecurityScheme.scheme", equalTo("bearer"));
  }
}
