package io.aplomo.escalation.timer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What a claim brought.
 *
 * @param asked the database's time of the claim
 * @param timers in the order in which they fell due
 */
record Due(Instant asked, List<Timer> timers) {
  private static final Comparator<Timer> ORDER =
      Comparator.comparing(Timer::runAt).thenComparing(Timer::clockId);

  Due {
    timers = timers.stream().sorted(ORDER).toList();
  }
}
