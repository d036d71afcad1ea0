package io.aplomo.acceptance.load;

import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Stage;
import java.time.Duration;

/**
 * A gentle load on services that have just started. Six of them that load their classes at once
 * keep two cores busy for longer than many a fault lasts, and that is not what a run is about.
 */
public final class WarmUp {
  private static final String TENANT = "warm-up";
  private static final int PER_SECOND = 5;

  /** Enough for every instance to have answered some of each kind of request. */
  private static final int COMPLAINTS = 40;

  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration ANSWERS_LIMIT = Duration.ofMinutes(1);

  private WarmUp() {}

  /** Returns when a few dozen complaints were accepted, or after three minutes. */
  public static void of(Stage stage) {
    Ledger ledger = new Ledger();
    try (Load load = new Load(stage, new Load.Plan(TENANT, 0, PER_SECOND), ledger).start()) {
      var _ = Patience.until(LIMIT, () -> ledger.complaintCount() >= COMPLAINTS);
      var _ = load.stop(ANSWERS_LIMIT);
    }
  }
}
