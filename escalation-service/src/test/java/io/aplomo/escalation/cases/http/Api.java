package io.aplomo.escalation.cases.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.escalation.cases.Told;
import io.aplomo.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls the service under test as people of one tenant. */
public final class Api {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String RESOLVE = "/v1/cases/{id}/resolve";

  private Api() {}

  public static RequestSpecification as(String role) {
    return as(role, Told.TENANT);
  }

  public static RequestSpecification as(String role, String tenant) {
    return given().auth().oauth2(TestTokens.token(role, tenant)).contentType(ContentType.JSON);
  }

  public static Response cases(Map<String, ?> filters) {
    return as("agent").queryParams(filters).get("/v1/cases");
  }

  public static Response read(UUID id) {
    return as("agent").get("/v1/cases/{id}", id);
  }

  public static Response move(UUID id, String command, @Nullable String ifMatch, String body) {
    RequestSpecification request = as("agent").body(body);
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.post("/v1/cases/{id}/" + command, id);
  }

  /** Resolves a case without its recovery steps, as a supervisor may. */
  public static Response resolve(UUID id, String ifMatch, Map<String, String> more) {
    Map<String, String> body = new HashMap<>(more);
    body.put("stepsMissingReason", "SETTLED_BY_PHONE");
    return as("supervisor").header("If-Match", ifMatch).body(body).post(RESOLVE, id);
  }

  public static Response resolve(UUID id, String ifMatch) {
    return resolve(id, ifMatch, Map.of());
  }

  /** The only case of a complaint, once it looks as it should. */
  public static JsonPath eventually(UUID complaint, Consumer<JsonPath> asItShould) {
    JsonPath[] found = new JsonPath[1];
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> {
          JsonPath page = cases(Map.of("complaintId", complaint)).jsonPath();
          assertThat(page.getList("items")).hasSize(1);
          JsonPath item = page.setRootPath("items[0]");
          asItShould.accept(item);
          found[0] = item;
        });
    return found[0];
  }
}
