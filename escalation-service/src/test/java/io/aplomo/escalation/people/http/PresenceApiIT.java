package io.aplomo.escalation.people.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PresenceApiIT {
  private final PeopleApi api = new PeopleApi();

  @BeforeEach
  void makePeople() {
    api.team("phone");
    api.person("ana", "AGENT", ",\"subject\":\"sso-ana\"");
  }

  @Test
  void aPersonIsAwayUntilTheirDesktopSaysMore() {
    api.get("/v1/people/ana")
        .then()
        .body("presence.status", equalTo("AWAY"))
        .body("presence.until", nullValue());

    JsonPath heard = api.hear("agent", "sso-ana", "ana", "AVAILABLE").jsonPath();

    assertThat(heard.getString("status")).isEqualTo("AVAILABLE");
    assertThat(
            Duration.between(
                Instant.parse(heard.getString("since")), Instant.parse(heard.getString("until"))))
        .isEqualTo(Duration.ofSeconds(90));
    api.get("/v1/people/ana")
        .then()
        .body("presence.status", equalTo("AVAILABLE"))
        .body("presence.since", equalTo(heard.getString("since")))
        .body("presence.until", equalTo(heard.getString("until")));
  }

  @Test
  void theSameSaidAgainKeepsItsBeginningAndLastsLonger() {
    JsonPath first = api.hear("agent", "sso-ana", "ana", "BUSY").jsonPath();
    JsonPath second = api.hear("agent", "sso-ana", "ana", "BUSY").jsonPath();

    assertThat(second.getString("since")).isEqualTo(first.getString("since"));
    assertThat(Instant.parse(second.getString("until")))
        .isAfter(Instant.parse(first.getString("until")));
  }

  @Test
  void aHeartbeatIsNoNewVersion() {
    api.hear("agent", "sso-ana", "ana", "BREAK").then().statusCode(200);

    api.get("/v1/people/ana").then().header("ETag", "\"1\"").body("version", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({"agent, 403", "supervisor, 200", "manager, 200"})
  void whoLeadsSpeaksForOthersToo(String role, int status) {
    api.hear(role, "sso-eva", "ana", "AWAY").then().statusCode(status);
  }

  @Test
  void anAgentWhoSpeaksForOthersChangesNothing() {
    api.hear("agent", "ana", "ana", "AVAILABLE")
        .then()
        .statusCode(403)
        .body("code", equalTo("auth.forbidden"));

    api.get("/v1/people/ana").then().body("presence.status", equalTo("AWAY"));
  }

  @Test
  void whoLeavesIsAwayAndHeardNoMore() {
    api.hear("agent", "sso-ana", "ana", "AVAILABLE").then().statusCode(200);
    api.put("/v1/people/ana", "\"1\"", PeopleApi.body("AGENT", ",\"active\":false"))
        .then()
        .statusCode(200);

    api.get("/v1/people/ana").then().body("presence.status", equalTo("AWAY"));
    api.hear("supervisor", "sso-eva", "ana", "AVAILABLE")
        .then()
        .statusCode(409)
        .body("code", equalTo("person.inactive"));
  }

  @Test
  void refusesWhatIsNoPresence() {
    api.hear("agent", "sso-ana", "ana", "ASLEEP")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.invalid-value"))
        .body("field", equalTo("status"));
    api.as("agent", "sso-ana")
        .body("{}")
        .put("/v1/people/ana/presence")
        .then()
        .statusCode(400)
        .body("code", equalTo("request.missing-field"));
    api.hear("agent", "sso-ana", "nobody", "BUSY").then().statusCode(404);
  }
}
