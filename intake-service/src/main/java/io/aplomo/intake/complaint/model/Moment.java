package io.aplomo.intake.complaint.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An instant that a caller stated, measured by the database's clock.
 *
 * @param at what counts
 * @param clamped whether the caller's instant lay ahead and {@code at} is the database's instead
 */
record Moment(Instant at, boolean clamped) {
  /**
   * How far ahead a caller's clock may be without anybody having done anything wrong; beyond it the
   * statement is a mistake (architecture, section 7).
   */
  static final Duration TOLERANCE = Duration.ofMinutes(5);

  /** Empty if {@code stated} lies too far ahead of {@code now}. */
  static Optional<Moment> of(Instant stated, Instant now) {
    if (!stated.isAfter(now)) {
      return Optional.of(new Moment(stated, false));
    }
    return stated.isAfter(now.plus(TOLERANCE))
        ? Optional.empty()
        : Optional.of(new Moment(now, true));
  }
}
