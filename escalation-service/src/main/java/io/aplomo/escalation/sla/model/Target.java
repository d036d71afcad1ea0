package io.aplomo.escalation.sla.model;

import io.aplomo.escalation.calendar.model.DateTarget;

/** How long a clock may run. */
public sealed interface Target {

  /** The longest duration: five years. */
  long MOST_SECONDS = 5L * 366 * 24 * 3600;

  /**
   * Time that has to pass.
   *
   * @param seconds 1 to {@link #MOST_SECONDS}
   * @param time which time counts
   */
  record Duration(long seconds, Time time) implements Target {
    public Duration {
      if (seconds < 1 || seconds > MOST_SECONDS) {
        throw new IllegalArgumentException("A target of " + seconds + " s");
      }
    }
  }

  /** A day that has to come: the n-th working or calendar day, week or month after the start. */
  record Date(DateTarget date) implements Target {}

  /** Which time counts for a duration. */
  enum Time {
    /** Open time of the rule's calendar. */
    WORKING,
    /** Every second, day and night. */
    ELAPSED
  }
}
