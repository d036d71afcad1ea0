package io.aplomo.triage.assessment.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aplomo.chassis.database.Faults;
import io.aplomo.triage.assessment.Assessed;
import io.aplomo.triage.assessment.model.AssessmentDue;
import io.aplomo.triage.assessment.model.Complaint;
import io.aplomo.triage.assessment.model.Corrections;
import io.aplomo.triage.assessment.model.Transcript;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.closeAndAwait();
  }

  @Test
  void givesABatchUpThatIsNotScoredInTimeWithoutBlamingTheEnvironment() {
    Scoring scoring = scoring(Duration.ofNanos(-1));

    assertThatExceptionOfType(BatchTooSlow.class)
        .isThrownBy(() -> scoring.assess(due(2), Map.of(), NOW, false).await().atMost(LIMIT))
        .matches(e -> !Faults.isEnvironment(e));
  }

  @Test
  void takesItsTimeForOneEvent() {
    List<Assessed> made =
        scoring(Duration.ofNanos(-1)).assess(due(2), Map.of(), NOW, true).await().atMost(LIMIT);

    assertThat(made).hasSize(2);
  }

  @Test
  void scoresABatchInTheOrderInWhichItIsDue() {
    List<AssessmentDue> due = due(3);

    List<Assessed> made = scoring(LIMIT).assess(due, Map.of(), NOW, false).await().atMost(LIMIT);

    assertThat(made).extracting(Assessed::due).containsExactlyElementsOf(due);
    assertThat(made).allMatch(a -> a.at().equals(NOW));
  }

  private Scoring scoring(Duration patience) {
    return new Scoring(vertx, new AssessmentMetrics(new SimpleMeterRegistry()), patience);
  }

  private static List<AssessmentDue> due(int count) {
    Complaint complaint =
        new Complaint(
            new UUID(2, 0), NOW, NOW, "EMAIL", "en", null, "GB", null, null, "{}", "No gas.");
    return Collections.nCopies(
        count,
        new AssessmentDue(
            new UUID(1, 1),
            "demo",
            1,
            1,
            complaint.eventId(),
            null,
            new Transcript(complaint, List.of()),
            null,
            Corrections.NONE));
  }
}
