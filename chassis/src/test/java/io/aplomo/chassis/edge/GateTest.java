package io.aplomo.chassis.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.micrometer.core.instrument.MeterRegistry;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, who does not, and what they are told. */
@EdgeApplication
class GateTest {

  @Inject MeterRegistry metrics;

  @ConfigProperty(name = "quarkus.management.test-port")
  int managementPort;

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/things", "/v1/nothing", "/", "/q/openapi", "/q/health", "/q/metrics"})
  void nothingWithoutToken(String path) {
    given()
        .get(path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer realm=\"aplomo\""))
        .body("code", equalTo("auth.missing-token"));
  }

  @Test
  void aBodyOfAStrangerIsNotLookedAt() {
    given()
        .contentType("text/plain")
        .body("x".repeat(70_000))
        .delete("/v1/things")
        .then()
        .statusCode(401)
        .body("code", equalTo("auth.missing-token"));
  }

  @Test
  void anotherSchemeIsNoToken() {
    given()
        .auth()
        .preemptive()
        .basic("ana", "secret")
        .get("/v1/things")
        .then()
        .statusCode(401)
        .body("code", equalTo("auth.missing-token"));
  }

  @Test
  void tokensThatAreNotValid() {
    refused("nonsense");
    refused("a.b.c");
    refused(SignedTokens.signByStranger(SignedTokens.claims("demo", "agent")));
    String good = SignedTokens.of("agent");
    refused(good.substring(0, good.lastIndexOf('.') + 1));
    refused(spoiled("exp", Instant.now().minus(Duration.ofMinutes(1)).getEpochSecond()));
    refused(spoiled("exp", null));
    refused(spoiled("iss", "https://elsewhere.example"));
    refused(spoiled("aud", "another-service"));
    refused(spoiled("sub", ""));
  }

  @Test
  void aTokenWithoutSignatureIsNotValid() {
    var base64 = java.util.Base64.getUrlEncoder().withoutPadding();
    String signed = SignedTokens.of("manager");
    String claims = signed.substring(signed.indexOf('.') + 1, signed.lastIndexOf('.'));
    refused(
        base64.encodeToString(
                "{\"alg\":\"none\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
            + "."
            + claims
            + ".");
  }

  @Test
  void theRoleDecides() {
    get("/v1/things", SignedTokens.of("agent")).statusCode(200);
    get("/v1/things", SignedTokens.of("operator"))
        .statusCode(403)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("code", equalTo("auth.forbidden"));
    get("/v1/things", SignedTokens.sign(SignedTokens.claims("demo")))
        .statusCode(403)
        .body("code", equalTo("auth.forbidden"));
  }

  @Test
  void aMethodWithoutAnnotationIsForEverybodyForbidden() {
    get("/v1/things/unannotated", SignedTokens.of("agent"))
        .statusCode(403)
        .body("code", equalTo("auth.forbidden"));
  }

  @Test
  void aTokenNeedsATenant() {
    for (Object tenant : new Object[] {"", "Demo", "../etc", "a".repeat(33), 7, true}) {
      get("/v1/things", spoiled("tenant", tenant))
          .statusCode(403)
          .contentType("application/problem+json")
          .body("code", equalTo("auth.no-tenant"));
    }
    get("/v1/things", spoiled("tenant", null))
        .statusCode(403)
        .body("code", equalTo("auth.no-tenant"));
  }

  @Test
  void theCallerIsWhoTheTokenSays() {
    Map<String, Object> claims = SignedTokens.claims("acme", "supervisor");
    claims.put("azp", "desktop");
    given()
        .header("Authorization", "bearer " + SignedTokens.sign(claims))
        .contentType("application/json")
        .body("{\"text\":\"a\"}")
        .post("/v1/things")
        .then()
        .statusCode(200)
        .body("subject", equalTo("ana"))
        .body("client", equalTo("desktop"))
        .body("tenant", equalTo("acme"));
  }

  @Test
  void aTokenIsVerifiedOnceAndItsCallerStaysItsOwn() {
    String mine = SignedTokens.sign(SignedTokens.claims("mine", "agent"));
    String yours = SignedTokens.sign(SignedTokens.claims("yours", "agent"));
    double hits = lookups("hit");
    double misses = lookups("miss");

    for (int i = 0; i < 5; i++) {
      post(mine).body("tenant", equalTo("mine"));
      post(yours).body("tenant", equalTo("yours"));
    }

    assertThat(lookups("miss") - misses).isEqualTo(2);
    assertThat(lookups("hit") - hits).isEqualTo(8);
  }

  @Test
  void aTokenThatWasRefusedIsNotRemembered() {
    String stranger = SignedTokens.signByStranger(SignedTokens.claims("demo", "agent"));
    refused(stranger);
    refused(stranger);
  }

  @Test
  void everyAnswerHasTheSecurityHeaders() {
    for (ValidatableResponse answer :
        new ValidatableResponse[] {
          given().get("/v1/things").then(),
          get("/v1/things", SignedTokens.of("agent")),
          get("/v1/nothing", SignedTokens.of("agent"))
        }) {
      answer
          .header("X-Content-Type-Options", equalTo("nosniff"))
          .header("Cache-Control", equalTo("no-store"))
          .header("Content-Security-Policy", startsWith("default-src 'none'"))
          .header("Referrer-Policy", equalTo("no-referrer"))
          .header("Server", nullValue())
          .header("X-Powered-By", nullValue());
    }
  }

  @Test
  void healthAndMetricsNeedNoToken() {
    given().port(managementPort).get("/q/health/live").then().statusCode(200);
    given().port(managementPort).get("/q/metrics").then().statusCode(200);
  }

  private static ValidatableResponse post(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body("{\"text\":\"a\"}")
        .post("/v1/things")
        .then()
        .statusCode(200);
  }

  private static void refused(String token) {
    get("/v1/things", token)
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer realm=\"aplomo\", error=\"invalid_token\""))
        .body("code", equalTo("auth.invalid-token"));
  }

  private static ValidatableResponse get(String path, String token) {
    return given().header("Authorization", "Bearer " + token).get(path).then();
  }

  private static String spoiled(String claim, @org.jspecify.annotations.Nullable Object value) {
    Map<String, Object> claims = SignedTokens.claims("demo", "agent");
    if (value == null) {
      claims.remove(claim);
    } else {
      claims.put(claim, value);
    }
    return SignedTokens.sign(claims);
  }

  private double lookups(String result) {
    return metrics.counter("aplomo.token.lookups", "result", result).count();
  }
}
