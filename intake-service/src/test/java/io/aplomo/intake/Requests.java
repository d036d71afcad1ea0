package io.aplomo.intake;

import static io.restassured.RestAssured.given;

import io.aplomo.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;

/** Requests as clients of intake send them. */
public final class Requests {
  public static final String COMPLAINTS = "/v1/complaints";

  private Requests() {}

  public static RequestSpecification as(String role, String tenant) {
    return given().auth().oauth2(TestTokens.token(role, tenant)).contentType(ContentType.JSON);
  }

  /** The smallest complaint that is accepted. */
  public static JsonObject complaint() {
    return new JsonObject()
        .put("customer", new JsonObject().put("ref", "C-1"))
        .put("channel", "PHONE")
        .put("text", "No me devuelven el dinero.");
  }

  public static Response post(String tenant, JsonObject complaint) {
    return as("agent", tenant).body(complaint.encode()).post(COMPLAINTS);
  }

  public static String posted(String tenant, JsonObject complaint) {
    return post(tenant, complaint).then().statusCode(201).extract().path("id");
  }
}
