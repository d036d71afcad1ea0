package io.aplomo.acceptance.load;

import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Stage;
import java.time.Duration;
import java.util.List;

/**
 * A gentle load on services that have just started. Six of them that load their classes at once
 * keep two cores busy for longer than many a fault lasts, and that is not what a run is about.
 */
public final class WarmUp {
  private static final String TENANT = "warm-up";

  /** Gentle at first, then fast enough for the compiler to see what is hot. */
  private static final List<Step> STEPS = List.of(new Step(5, 40), new Step(60, 600));

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration ANSWERS_LIMIT = Duration.ofMinutes(1);

  private record Step(int perSecond, int complaints) {}

  private WarmUp() {}

  /** Returns when some hundred complaints were accepted, or after some minutes. */
  public static void of(Stage stage) {
    for (Step step : STEPS) {
      Ledger ledger = new Ledger();
      Load.Plan plan = new Load.Plan(TENANT, step.perSecond(), step.perSecond());
      try (Load load = new Load(stage, plan, ledger).start()) {
        var _ = Patience.until(LIMIT, () -> ledger.complaintCount() >= step.complaints());
        var _ = load.stop(ANSWERS_LIMIT);
      }
    }
  }
}
