package io.aplomo.escalation.routing.model;

import io.aplomo.escalation.calendar.model.OpenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * When minor cases are handed out together: twice a working day (product.md, T5).
 *
 * @param open says which days those are, and where the clock hangs
 * @param morning before {@code afternoon}
 */
public record DigestTimes(OpenTime open, LocalTime morning, LocalTime afternoon) {
  public DigestTimes {
    if (!morning.isBefore(afternoon)) {
      throw new IllegalArgumentException("A digest at " + morning + " and at " + afternoon);
    }
  }

  /** At ten and at four: early enough in each half of the day to be worked off in it. */
  public static DigestTimes standard(OpenTime open) {
    return new DigestTimes(open, LocalTime.of(10, 0), LocalTime.of(16, 0));
  }

  /**
   * The next digest after an instant.
   *
   * @throws io.aplomo.escalation.calendar.model.NoOpenTimeException if no working day comes within
   *     the calendar's horizon
   */
  public Instant next(Instant after) {
    LocalDate day = LocalDate.ofInstant(after, open.zone());
    while (true) {
      if (open.isWorkingDay(day)) {
        for (LocalTime time : List.of(morning, afternoon)) {
          Instant at = day.atTime(time).atZone(open.zone()).toInstant();
          if (at.isAfter(after)) {
            return at;
          }
        }
      }
      day = LocalDate.ofInstant(open.deadline(endOf(day), 1), open.zone());
    }
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(open.zone()).toInstant();
  }
}
