package io.aplomo.triage.assessment.application;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Scorer;
import io.aplomo.triage.assessment.Assessed;
import io.aplomo.triage.assessment.model.CorrectionChange;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * {@code aplomo_assessments_total}, stored assessments by conduct (four values), {@code
 * aplomo_assessments_scored_total}, the same by scorer and version, {@code
 * aplomo_corrections_total} and {@code aplomo_corrections_lifted_total} by dimension and by the
 * scorer that was corrected, and {@code aplomo_scoring_seconds}, the time that one assessment takes
 * whether it is stored or not.
 */
@Singleton
class AssessmentMetrics {
  /** From a short message to the longest conversation on a busy machine. */
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(1),
    Duration.ofMillis(2),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofSeconds(1)
  };

  private final Map<Conduct.Level, Counter> stored = new EnumMap<>(Conduct.Level.class);
  private final Timer scoring;
  private final MeterRegistry registry;

  AssessmentMetrics(MeterRegistry registry) {
    this.registry = registry;
    for (Conduct.Level level : Conduct.Level.values()) {
      stored.put(
          level,
          Counter.builder("aplomo.assessments")
              .description("Assessments stored")
              .tag("conduct", level.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    scoring =
        Timer.builder("aplomo.scoring")
            .description("Time to make one assessment")
            .serviceLevelObjectives(BOUNDS)
            .register(registry);
  }

  Assessment timed(Supplier<Assessment> work) {
    return scoring.record(work);
  }

  /** Counts when the transaction has been committed: one that is tried again counts once. */
  void countOnCommit(SqlConnection tx, List<Assessed> made) {
    onCommit(tx, () -> made.forEach(a -> count(a.assessment())));
  }

  /**
   * As {@link #countOnCommit(SqlConnection, List)}.
   *
   * @param scorer who made the assessment that is corrected
   */
  void countOnCommit(SqlConnection tx, CorrectionChange change, Scorer scorer) {
    String name = change.verdict() == null ? "aplomo.corrections.lifted" : "aplomo.corrections";
    onCommit(
        tx,
        () ->
            registry
                .counter(
                    name,
                    "dimension",
                    change.dimension().name().toLowerCase(Locale.ROOT),
                    "scorer",
                    scorer.name(),
                    "version",
                    scorer.version())
                .increment());
  }

  private static void onCommit(SqlConnection tx, Runnable count) {
    tx.transaction()
        .completion()
        .subscribe()
        .with(
            committed -> count.run(),
            // Rolled back: whoever began the transaction hears of it and tries again.
            rolledBack -> {});
  }

  private void count(Assessment made) {
    Counter counter = stored.get(made.conduct().level());
    if (counter != null) {
      counter.increment();
    }
    Scorer scorer = made.scorer();
    registry
        .counter("aplomo.assessments.scored", "scorer", scorer.name(), "version", scorer.version())
        .increment();
  }
}
