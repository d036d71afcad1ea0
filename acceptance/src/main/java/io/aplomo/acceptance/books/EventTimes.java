package io.aplomo.acceptance.books;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When events say that they happened. All are stamped by a database; one that a service stamped by
 * a clock of its own stands out as soon as that clock is wrong. Used by one thread.
 */
final class EventTimes {
  /** What happened at the edge of a round may be read in the next. */
  static final Duration MARGIN = Duration.ofMinutes(1);

  private @Nullable Instant earliest;
  private @Nullable Instant latest;

  void take(Instant time) {
    if (earliest == null || time.isBefore(earliest)) {
      earliest = time;
    }
    if (latest == null || time.isAfter(latest)) {
      latest = time;
    }
  }

  /**
   * Adds what lies outside of the time in which it was made, and begins anew.
   *
   * @param began nothing that was read since the last report happened before, give or take {@link
   *     #MARGIN}
   * @param now the database's time after it was read
   */
  void report(Findings findings, Instant began, Instant now) {
    if (earliest != null && latest != null) {
      findings.expect(
          !earliest.isBefore(began.minus(MARGIN)),
          "an event says that it happened at %s, and none was made before %s"
              .formatted(earliest, began));
      findings.expect(
          !latest.isAfter(now),
          "an event says that it happened at %s, and the database's clock shows %s"
              .formatted(latest, now));
    }
    earliest = null;
    latest = null;
  }
}
