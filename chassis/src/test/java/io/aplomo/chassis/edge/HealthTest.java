package io.aplomo.chassis.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.in;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What an orchestrator sees while all is well; the unit tests have the rest. */
@EdgeApplication
class HealthTest {

  @ConfigProperty(name = "quarkus.management.test-port")
  int managementPort;

  @Test
  void onlyOurOwnChecksDecide() {
    probe("ready")
        .body("status", equalTo("UP"))
        .body("checks.name", everyItem(in(List.of("database", "broker"))))
        .body("checks.find { it.name == 'broker' }.data.state", equalTo("up"));
    probe("live").body("checks.name", everyItem(in(List.of("loops"))));
    probe("started").body("status", equalTo("UP"));
  }

  @Test
  void metricsHaveOurPrefixAndCountProblems() {
    given().get("/v1/things").then().statusCode(401);
    given()
        .port(managementPort)
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("aplomo_broker_up 1.0"))
        .body(containsString("aplomo_token_lookups_total"))
        .body(containsString("aplomo_problems_total{code=\"auth.missing-token\"}"));
  }

  private ValidatableResponse probe(String name) {
    return given().port(managementPort).get("/q/health/" + name).then().statusCode(200);
  }
}
