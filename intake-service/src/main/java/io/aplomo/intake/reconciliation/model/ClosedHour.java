package io.aplomo.intake.reconciliation.model;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An hour of the UTC clock in which nothing can be recorded any more.
 *
 * @param from the first instant that counts
 * @param to the first instant that no longer counts
 */
public record ClosedHour(Instant from, Instant to) {
  /**
   * A transaction reads the clock when it begins and lasts 15 s at most (a setting of the role):
   * after a minute all of an hour's rows can be seen.
   */
  static final Duration SETTLED = Duration.ofMinutes(1);

  /** The latest one at {@code now}, on the clock by which rows are recorded. */
  public static ClosedHour before(Instant now) {
    Instant end = now.minus(SETTLED).truncatedTo(ChronoUnit.HOURS);
    return new ClosedHour(end.minus(1, ChronoUnit.HOURS), end);
  }
}
