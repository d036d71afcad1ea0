package io.aplomo.escalation.catalogue.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls the service under test as people of one new tenant: documents are shared by all of it. */
final class CatalogueApi {
  private final String tenant = "t" + UUID.randomUUID().toString().substring(0, 8);

  RequestSpecification as(String role) {
    return given().auth().oauth2(TestTokens.token(role, tenant));
  }

  Response get(String path) {
    return as("agent").get(path);
  }

  Response put(String path, @Nullable String ifMatch, String body) {
    RequestSpecification request = as("manager").contentType(ContentType.JSON).body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put(path);
  }

  Response importInto(String code, @Nullable String ifMatch, String type, String file) {
    RequestSpecification request =
        as("manager").header("Content-Type", type).body(file.getBytes(UTF_8));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.post("/v1/calendars/" + code + "/import");
  }
}
