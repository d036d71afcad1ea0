package io.aplomo.escalation.people.http;

import static io.restassured.RestAssured.given;

import io.aplomo.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the service under test as people of one new tenant: staff is shared by all of it. */
final class PeopleApi {
  static final String TEAM = "{\"name\":{\"es\":\"T\",\"en\":\"T\"},\"zone\":\"Europe/Madrid\"}";

  private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);

  String tenant() {
    return tenant;
  }

  /** Calls of this tenant, with a role and the subject {@code test-<role>}. */
  RequestSpecification as(String role) {
    return given().auth().oauth2(TestTokens.token(role, tenant)).contentType(ContentType.JSON);
  }

  RequestSpecification as(String role, String subject) {
    return given()
        .auth()
        .oauth2(TestTokens.token(subject, tenant, List.of(role)))
        .contentType(ContentType.JSON);
  }

  Response get(String path, Object... values) {
    return as("agent").get(path, values);
  }

  Response put(String path, @Nullable String ifMatch, String body) {
    RequestSpecification request = as("manager").body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(path);
  }

  /** Makes a team that works at any time. */
  void team(String code) {
    put("/v1/teams/" + code, "\"0\"", TEAM).then().statusCode(200);
  }

  /** Makes a person of the team {@code phone}. */
  void person(String id, String role, String more) {
    put("/v1/people/" + id, "\"0\"", body(role, more)).then().statusCode(200);
  }

  Response hear(String role, String subject, String id, String status) {
    return as(role, subject)
        .body("{\"status\":\"%s\"}".formatted(status))
        .put("/v1/people/{id}/presence", id);
  }

  /**
   * A person as they are put.
   *
   * @param more fields, each with a comma before it
   */
  static String body(String role, String more) {
    return ("{\"displayName\":\"Nadie\",\"role\":\"%s\",\"teams\":[\"phone\"],"
            + "\"languages\":[\"es\"],\"capacity\":3%s}")
        .formatted(role, more);
  }
}
