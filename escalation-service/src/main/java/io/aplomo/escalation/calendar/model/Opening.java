package io.aplomo.escalation.calendar.model;

import java.time.LocalTime;

/**
 * One stretch of open time, by the wall clock of the calendar's zone. It belongs to the day on
 * which it begins: a holiday does away with the openings that begin on it, not with the end of a
 * night shift that began the day before.
 *
 * @param from first minute that is open
 * @param to first minute that is no longer open; at or before {@code from} it is a time of the next
 *     day, so that 22:00-06:00 is a night shift and 00:00-00:00 a whole day
 */
public record Opening(LocalTime from, LocalTime to) {

  /** From midnight to midnight. */
  public static final Opening ALL_DAY = new Opening(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

  /**
   * @throws IllegalArgumentException unless both are whole minutes: 23:59:59 for the end of a day
   *     would leave a second closed
   */
  public Opening {
    if (!isWholeMinute(from) || !isWholeMinute(to)) {
      throw new IllegalArgumentException(
          "an opening is given in whole minutes: %s-%s".formatted(from, to));
    }
  }

  /** Whether {@link #to} is a time of the day after. */
  public boolean endsNextDay() {
    return !to.isAfter(from);
  }

  private static boolean isWholeMinute(LocalTime time) {
    return time.getSecond() == 0 && time.getNano() == 0;
  }
}
