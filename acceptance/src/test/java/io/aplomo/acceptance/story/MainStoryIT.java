package io.aplomo.acceptance.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.acceptance.api.Answer;
import io.aplomo.acceptance.platform.Cases;
import io.aplomo.acceptance.platform.SharedStage;
import io.aplomo.acceptance.platform.Stage;
import io.aplomo.local.service.ServiceName;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A complaint is handed in, scored, and lies before the right people. */
@ExtendWith(SharedStage.class)
class MainStoryIT {
  private static final String TENANT = "story";
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Stage stage;
  private final URI intake;
  private final Cases cases;

  MainStoryIT(Stage stage) {
    this.stage = stage;
    this.intake = stage.uris(ServiceName.INTAKE).getFirst();
    this.cases = new Cases(stage, TENANT);
  }

  @Test
  void aSpanishComplaintBecomesACaseWithItsAssessment() throws IOException {
    JsonNode found =
        caseOf(complain("EMAIL", "Me han cobrado dos veces la factura de mayo y nadie contesta."));

    assertThat(found.path("assessment").path("language").asText()).isEqualTo("es");
    assertThat(found.path("assessment").path("urgency").path("score").isInt()).isTrue();
    assertThat(found.path("queue").asText()).isEqualTo("AGENTS");
    assertThat(found.path("status").asText()).isEqualTo("OPEN");
  }

  @Test
  void anEnglishComplaintBecomesACaseWithItsAssessment() throws IOException {
    JsonNode found =
        caseOf(complain("WEB", "You charged me twice for the May invoice and nobody answers."));

    assertThat(found.path("assessment").path("language").asText()).isEqualTo("en");
    assertThat(found.path("queue").asText()).isEqualTo("AGENTS");
    assertThat(found.path("priority").asText()).matches("P[1-4]");
  }

  @Test
  void anAbusiveComplaintGoesToTheSupervisors() throws IOException {
    JsonNode found =
        caseOf(complain("PHONE", "Eres una puta imbécil de mierda, vete a tomar por culo."));

    assertThat(found.path("assessment").path("conduct").path("level").asText())
        .isIn("ABUSIVE", "THREATENING");
    assertThat(found.path("queue").asText()).isEqualTo("SUPERVISORS");
  }

  @Test
  void aThreatInALaterMessageMovesTheCaseToTheSupervisors() throws IOException {
    UUID complaint = complain("CHAT", "The parcel has not come yet.");
    assertThat(caseOf(complaint).path("queue").asText()).isEqualTo("AGENTS");

    Answer message =
        post(
            intake.resolve("/v1/complaints/" + complaint + "/messages"),
            JSON.createObjectNode()
                .put("author", "CUSTOMER")
                .put("visibility", "PUBLIC")
                .put("text", "I know where you work. I will come and kill you all."));

    assertThat(message.status()).as(message.body()).isEqualTo(201);
    assertThat(
            cases.await(
                LIMIT,
                complaint,
                found ->
                    found.path("queue").asText().equals("SUPERVISORS")
                        && found.path("priority").asText().equals("P1")))
        .isPresent();
    JsonNode items = cases.byId(caseOf(complaint).path("id").asText()).path("conversation");
    assertThat(items.path("items")).hasSize(2);
  }

  @Test
  void anotherTenantSeesNothingOfIt() throws IOException {
    UUID complaint = complain("WEB", "Sigo sin internet.");
    JsonNode found = caseOf(complaint);
    Cases others = new Cases(stage, "other");

    assertThat(others.of(complaint)).isEmpty();
    Answer refused =
        stage
            .api()
            .get(
                stage
                    .uris(ServiceName.ESCALATION)
                    .getFirst()
                    .resolve("/v1/cases/" + found.path("id").asText()),
                stage.token("other", "supervisor"));
    assertThat(refused.status()).isEqualTo(404);
  }

  private UUID complain(String channel, String text) throws IOException {
    ObjectNode body = JSON.createObjectNode().put("channel", channel).put("text", text);
    body.putObject("customer").put("ref", "c-" + UUID.randomUUID());
    Answer answer = post(intake.resolve("/v1/complaints"), body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    assertThat(answer.header("Location")).isPresent();
    assertThat(answer.json().path("trackingKey").asText()).hasSize(11);
    return UUID.fromString(answer.json().path("id").asText());
  }

  private JsonNode caseOf(UUID complaint) {
    return cases
        .await(LIMIT, complaint, found -> found.path("assessment").isObject())
        .orElseThrow(() -> new AssertionError("no case with an assessment for " + complaint));
  }

  private Answer post(URI uri, ObjectNode body) throws IOException {
    return stage.api().post(uri, stage.token(TENANT, "agent"), Map.of(), body.toString());
  }
}
