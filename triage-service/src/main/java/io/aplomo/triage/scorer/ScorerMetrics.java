package io.aplomo.triage.scorer;

import io.aplomo.contracts.triage.Scorer;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * {@code aplomo_scorer_calls_total}, assessments that a scorer of the user's own was to have a say
 * in, by what came of it; and {@code aplomo_scorer_open}, 1 from the breaker's opening until it is
 * closed again. Both name the scorer and its version. There are none under the built-in scorer.
 */
final class ScorerMetrics {
  /** What came of a call; all but the first fell back to the built-in answer. */
  enum Outcome {
    ANSWERED,
    /** It took too long. */
    TIMEOUT,
    /** It answered what cannot be so. */
    INVALID,
    /** It threw, or all its threads hang. */
    FAILED,
    /** It was not asked, because the breaker is open. */
    PREVENTED
  }

  private final Map<Outcome, Counter> calls = new EnumMap<>(Outcome.class);

  ScorerMetrics(MeterRegistry registry, Scorer scorer, AtomicBoolean open) {
    for (Outcome outcome : Outcome.values()) {
      calls.put(
          outcome,
          Counter.builder("aplomo.scorer.calls")
              .description("Assessments that the user's own scorer was asked for, by outcome")
              .tag("scorer", scorer.name())
              .tag("version", scorer.version())
              .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
              .register(registry));
    }
    Gauge.builder("aplomo.scorer.open", open, o -> o.get() ? 1 : 0)
        .description("1 while the user's own scorer is cut off or on trial")
        .tag("scorer", scorer.name())
        .tag("version", scorer.version())
        .register(registry);
  }

  void count(Outcome outcome) {
    Counter counter = calls.get(outcome);
    if (counter != null) {
      counter.increment();
    }
  }
}
