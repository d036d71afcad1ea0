package io.aplomo.triage.assessment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.aplomo.testkit.KafkaResource;
import io.aplomo.testkit.PostgresResource;
import io.aplomo.testkit.TokensResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokensResource.class)
class MetricsIT {
  @ConfigProperty(name = "quarkus.management.test-port")
  int management;

  @Test
  void countsStoredAssessmentsByConductAndTimesScoring() {
    double before = total();
    Intake intake = new Intake();
    try (Triage triage = new Triage()) {
      triage.hears(intake.received("Sin gas."), intake.said(1, "Sigo sin gas."));
      triage.awaits(intake, 2);
    }

    await().atMost(Triage.PATIENCE).untilAsserted(() -> assertThat(total()).isEqualTo(before + 2));
    assertThat(lines("aplomo_assessments_total{"))
        .hasSize(4)
        .allMatch(line -> line.matches(".*conduct=\"(civil|angry|abusive|threatening)\".*"));
    assertThat(lines("aplomo_scoring_seconds_bucket{")).isNotEmpty();
  }

  private double total() {
    return lines("aplomo_assessments_total{").stream()
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private List<String> lines(String prefix) {
    return given()
        .port(management)
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(prefix))
        .toList();
  }
}
