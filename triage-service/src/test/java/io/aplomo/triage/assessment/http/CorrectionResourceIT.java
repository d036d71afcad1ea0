package io.aplomo.triage.assessment.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.aplomo.contracts.EventType;
import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.PostgresResource;
import io.aplomo.testkit.TestTokens;
import io.aplomo.testkit.TokensResource;
import io.aplomo.triage.assessment.Intake;
import io.aplomo.triage.assessment.Triage;
import io.aplomo.triage.assessment.Triage.Told;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class CorrectionResourceIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = "No gas for three days.";

  @ConfigProperty(name = "quarkus.management.test-port")
  int management;

  private final Triage triage = new Triage();
  private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);
  private final Intake intake = new Intake(tenant);

  @AfterEach
  void close() {
    triage.close();
  }

  @Test
  void staysCorrectedOverLaterAssessmentsUntilItIsLifted() {
    assessed();

    correct(1, "URGENCY", "CRITICAL")
        .then()
        .statusCode(201)
        .body("assessmentNo", equalTo(1))
        .body("dimension", equalTo("URGENCY"))
        .body("verdict", equalTo("CRITICAL"))
        .body("by", equalTo("test-supervisor"))
        .body("reason", nullValue());
    triage.hears(intake.said(1, "Still none."));
    triage.awaitsAll(intake, 3);
    correct(2, "SAFETY", "TRUE").then().statusCode(201);
    lift("URGENCY").then().statusCode(200).body("verdict", nullValue());
    triage.hears(intake.said(2, "Thanks anyway."));

    List<Told> told = triage.awaitsAll(intake, 6);
    assertThat(told)
        .extracting(t -> t.envelope().sequence())
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(told)
        .extracting(t -> t.envelope().type())
        .containsExactly(
            EventType.COMPLAINT_ASSESSED.type(),
            EventType.ASSESSMENT_CORRECTED.type(),
            EventType.COMPLAINT_ASSESSED.type(),
            EventType.ASSESSMENT_CORRECTED.type(),
            EventType.CORRECTION_LIFTED.type(),
            EventType.COMPLAINT_ASSESSED.type());
    assertThat(told)
        .extracting(t -> t.payload().path("corrections").toString())
        .containsExactly(
            "",
            "{\"urgency\":\"CRITICAL\"}",
            "{\"urgency\":\"CRITICAL\"}",
            "{\"urgency\":\"CRITICAL\",\"safety\":true}",
            "{\"safety\":true}",
            "{\"safety\":true}");
    assertThat(told.get(2).payload().at("/assessment/urgency/level").asText())
        .as("the scorer's own verdict is published as it is")
        .isNotEqualTo("CRITICAL");
    assertThat(told).extracting(t -> t.envelope().effectiveAt()).isSorted();
  }

  @Test
  void showsWhatTheScorerSaysBesideWhatPeopleSay() {
    assessed();
    correct(1, "CONDUCT", "ABUSIVE").then().statusCode(201);

    read()
        .then()
        .statusCode(200)
        .body("latest.assessment.conduct.level", equalTo("CIVIL"))
        .body("latest.policiesVersion", equalTo(0))
        .body("corrections", hasSize(1))
        .body("corrections[0].dimension", equalTo("CONDUCT"))
        .body("corrections[0].machine", equalTo("CIVIL"))
        .body("corrections[0].verdict", equalTo("ABUSIVE"))
        .body("corrections[0].by", equalTo("test-supervisor"))
        .body("corrections[0].reason", equalTo("I heard the call."));

    lift("CONDUCT").then().statusCode(200);
    read().then().body("corrections", hasSize(0));
    lift("CONDUCT").then().statusCode(404);
  }

  @Test
  void refusesAnAssessmentThatDoesNotHoldAnyMore() {
    assessed();
    triage.hears(intake.said(1, "Still none."));
    triage.awaits(intake, 2);

    correct(1, "FAULT", "CUSTOMER")
        .then()
        .statusCode(409)
        .body("code", equalTo("assessment.superseded"))
        .body("assessmentNo", equalTo(2));
    read().then().body("corrections", hasSize(0));
  }

  @Test
  void doesARequestWithAKeyOnce() {
    assessed();
    String body = body(1, "EMOTION", "UPSET", "She cried.");
    String first = keyed("k-1", body).then().statusCode(201).extract().asString();

    keyed("k-1", body)
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .body(equalTo(first));
    keyed("k-1", body(1, "EMOTION", "CALM", "She did not."))
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency.key-reused"));

    correct(1, "EMOTION", "CALM").then().statusCode(201);
    assertThat(triage.awaitsAll(intake, 3)).hasSize(3);
  }

  @Test
  void answersAComplaintOfAnotherTenantAsIfThereWereNone() {
    assessed();
    RequestSpecification other =
        given()
            .auth()
            .oauth2(TestTokens.token("supervisor", "other"))
            .contentType(ContentType.JSON);

    other
        .body(body(1, "FAULT", "COMPANY", "So."))
        .post(path(intake.complaintId))
        .then()
        .statusCode(404);
    other.delete(path(intake.complaintId) + "/FAULT").then().statusCode(404);
    as("supervisor")
        .contentType(ContentType.JSON)
        .body(body(1, "FAULT", "COMPANY", "So."))
        .post(path(UUID.randomUUID()))
        .then()
        .statusCode(404);
  }

  @Test
  void letsNoAgentCorrect() {
    assessed();
    for (String role : List.of("agent", "operator", "integrator")) {
      as(role)
          .contentType(ContentType.JSON)
          .body(body(1, "FAULT", "COMPANY", "So."))
          .post(path(intake.complaintId))
          .then()
          .statusCode(403);
      as(role).delete(path(intake.complaintId) + "/FAULT").then().statusCode(403);
    }
    as("supervisor").get("/v1/corrections/export").then().statusCode(403);
  }

  static Stream<Arguments> badInput() {
    return Stream.of(
        Arguments.of(body(1, "URGENCY", "ABUSIVE", "So."), "request.invalid-value", "verdict"),
        Arguments.of(body(1, "SAFETY", "YES", "So."), "request.invalid-value", "verdict"),
        Arguments.of(body(1, "COLOUR", "RED", "So."), "request.invalid-value", "dimension"),
        Arguments.of(body(0, "URGENCY", "LOW", "So."), "request.out-of-range", "assessmentNo"),
        Arguments.of(body(1, "URGENCY", "LOW", ""), "text.empty", "reason"),
        Arguments.of(body(1, "URGENCY", "LOW", "a".repeat(2_001)), "text.too-long", "reason"),
        Arguments.of(
            "{\"dimension\":\"URGENCY\",\"verdict\":\"LOW\",\"reason\":\"So.\"}",
            "request.missing-field",
            "assessmentNo"));
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInputWithACodeAndTheField(String body, String code, String field) {
    Response answer =
        as("supervisor").contentType(ContentType.JSON).body(body).post(path(intake.complaintId));

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    assertThat(answer.jsonPath().getString("field")).isEqualTo(field);
  }

  @Test
  void exportsWhatHoldsAsTrainingDataPageByPage() throws Exception {
    assessed();
    correct(1, "URGENCY", "HIGH").then().statusCode(201);
    correct(1, "SAFETY", "TRUE").then().statusCode(201);
    correct(1, "FAULT", "COMPANY").then().statusCode(201);
    lift("FAULT").then().statusCode(200);
    triage.hears(intake.said(1, "Still none."));
    triage.awaits(intake, 2);
    correct(2, "CATEGORY", "SERVICE_CONTINUITY").then().statusCode(201);

    Response first = as("manager").get("/v1/corrections/export?limit=1");
    Response second =
        as("manager")
            .queryParam("limit", 1)
            .queryParam("cursor", first.header("Next-Cursor"))
            .get("/v1/corrections/export");

    assertThat(first.contentType()).startsWith("application/x-ndjson");
    JsonNode line = JSON.readTree(first.asString());
    assertThat(line.toString())
        .isEqualTo(
            "{\"id\":\"%s-1\",\"group\":\"correction\",\"pair\":null,\"lang\":\"en\","
                    .formatted(intake.complaintId)
                + "\"channel\":\"EMAIL\",\"text\":\"No gas for three days.\","
                + "\"expected\":{\"urgency\":2,\"safety\":true}}");
    assertThat(JSON.readTree(second.asString()).path("text").asText())
        .isEqualTo("No gas for three days.\n\nStill none.");
    assertThat(JSON.readTree(second.asString()).path("expected").toString())
        .isEqualTo("{\"category\":\"service_continuity\"}");
    assertThat(second.header("Next-Cursor")).isNull();
    given()
        .auth()
        .oauth2(TestTokens.token("manager", "other"))
        .queryParam("cursor", first.header("Next-Cursor"))
        .get("/v1/corrections/export")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.invalid-cursor"));
  }

  @Test
  void countsCorrectionsByDimensionAndScorer() {
    assessed();
    double before = count("aplomo_corrections_total", "intent");

    correct(1, "INTENT", "QUESTION").then().statusCode(201);

    assertThat(count("aplomo_corrections_total", "intent")).isEqualTo(before + 1);
    assertThat(metrics("aplomo_assessments_scored_total{"))
        .isNotEmpty()
        .allMatch(line -> line.contains("scorer=\"") && line.contains("version=\""));
  }

  private void assessed() {
    triage.hears(intake.received(TEXT));
    triage.awaits(intake, 1);
  }

  private Response correct(int assessmentNo, String dimension, String verdict) {
    return as("supervisor")
        .contentType(ContentType.JSON)
        .body(body(assessmentNo, dimension, verdict, "I heard the call."))
        .post(path(intake.complaintId));
  }

  private Response keyed(String key, String body) {
    return as("supervisor")
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(body)
        .post(path(intake.complaintId));
  }

  private Response lift(String dimension) {
    return as("manager").delete(path(intake.complaintId) + "/" + dimension);
  }

  private Response read() {
    return as("agent").get("/v1/assessments/" + intake.complaintId);
  }

  private RequestSpecification as(String role) {
    return given().auth().oauth2(TestTokens.token(role, tenant));
  }

  private static String path(UUID complaintId) {
    return "/v1/assessments/" + complaintId + "/corrections";
  }

  private static String body(int assessmentNo, String dimension, String verdict, String reason) {
    return "{\"assessmentNo\":%d,\"dimension\":\"%s\",\"verdict\":\"%s\",\"reason\":\"%s\"}"
        .formatted(assessmentNo, dimension, verdict, reason);
  }

  private double count(String metric, String dimension) {
    return metrics(metric + "{").stream()
        .filter(line -> line.contains("dimension=\"" + dimension + "\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private List<String> metrics(String prefix) {
    return given()
        .port(management)
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(prefix))
        .toList();
  }
}
