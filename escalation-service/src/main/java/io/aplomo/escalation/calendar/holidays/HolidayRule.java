package io.aplomo.escalation.calendar.holidays;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * On which day of any year a holiday falls.
 *
 * @param substitute what happens when that is a Saturday or Sunday; absent = nothing
 */
public record HolidayRule(HolidayName name, When when, @Nullable Substitute substitute) {

  /** How the day is found. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = When.Fixed.class, name = "FIXED"),
    @JsonSubTypes.Type(value = When.NthWeekday.class, name = "NTH_WEEKDAY"),
    @JsonSubTypes.Type(value = When.Easter.class, name = "EASTER")
  })
  public sealed interface When {
    /** The day in one year. */
    LocalDate in(int year);

    /** The same date every year. */
    record Fixed(int month, int day) implements When {
      @Override
      public LocalDate in(int year) {
        return LocalDate.of(year, month, day);
      }
    }

    /**
     * A weekday of a month.
     *
     * @param number 1 = the first, -1 = the last
     */
    record NthWeekday(int month, DayOfWeek weekday, int number) implements When {
      @Override
      public LocalDate in(int year) {
        return LocalDate.of(year, month, 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
      }
    }

    /**
     * So many days after Easter Sunday of the Western churches.
     *
     * @param days negative = before; -2 is Good Friday
     */
    record Easter(int days) implements When {
      @Override
      public LocalDate in(int year) {
        return HolidayRules.easter(year).plusDays(days);
      }
    }
  }

  /** Which day is kept instead of a Saturday or Sunday. */
  public enum Substitute {
    /** The next weekday that is no holiday itself, as British proclamations have it. */
    NEXT_FREE_WEEKDAY,
    /** The Friday before a Saturday, the Monday after a Sunday: 5 U.S.C. 6103(b). */
    NEAREST_WEEKDAY
  }
}
