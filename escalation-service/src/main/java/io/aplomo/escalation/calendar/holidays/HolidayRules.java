package io.aplomo.escalation.calendar.holidays;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Holidays of years for which nothing has been published: what the rules say, and no more. */
public final class HolidayRules {
  private HolidayRules() {}

  /**
   * The holidays of some years. A day that a rule moves across the end of a year belongs to the
   * year in which it is kept: 1 January 2028 is a Saturday, so that federal offices close on 31
   * December 2027.
   *
   * @param first from 1583, the first whole year of the Gregorian calendar
   * @param last included
   */
  public static NavigableMap<LocalDate, HolidayName> between(
      List<HolidayRule> rules, int first, int last) {
    NavigableMap<LocalDate, HolidayName> days = new TreeMap<>();
    for (int year = first - 1; year <= last + 1; year++) {
      ofRulesIn(year, rules).forEach(days::putIfAbsent);
    }
    return new TreeMap<>(
        days.subMap(LocalDate.of(first, 1, 1), true, LocalDate.of(last + 1, 1, 1), false));
  }

  /**
   * Easter Sunday by the Gregorian computus: the Sunday after the first full moon, as tables reckon
   * it, on or after 21 March.
   *
   * @param year from 1583
   */
  static LocalDate easter(int year) {
    int century = year / 100;
    // Place of the year in the moon's cycle of 19 years.
    int golden = year % 19;
    // Leap days left out in three of four centuries, and the moon's own drift of 8 days in 25.
    int leftOut = century - century / 4;
    int drift = (century - (century + 8) / 25 + 1) / 3;
    int moon = (19 * golden + leftOut - drift + 15) % 30;
    int sunday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - moon - year % 100 % 4) % 7;
    // The two cases in which the table's full moon would come too late.
    int late = (golden + 11 * moon + 22 * sunday) / 451;
    return LocalDate.of(year, 3, 22).plusDays(moon + sunday - 7L * late);
  }

  private static NavigableMap<LocalDate, HolidayName> ofRulesIn(int year, List<HolidayRule> rules) {
    NavigableMap<LocalDate, HolidayName> kept = new TreeMap<>();
    NavigableMap<LocalDate, HolidayRule> moved = new TreeMap<>();
    for (HolidayRule rule : rules) {
      LocalDate day = rule.when().in(year);
      if (rule.substitute() != null && isWeekend(day)) {
        moved.put(day, rule);
      } else {
        kept.putIfAbsent(day, rule.name());
      }
    }
    // Only when all that stay are known: Christmas Day on a Sunday passes over Boxing Day.
    moved.forEach(
        (day, rule) -> kept.putIfAbsent(substitute(day, rule, kept), rule.name().substitute()));
    return kept;
  }

  private static LocalDate substitute(
      LocalDate day, HolidayRule rule, NavigableMap<LocalDate, HolidayName> kept) {
    if (rule.substitute() == HolidayRule.Substitute.NEAREST_WEEKDAY) {
      return day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.minusDays(1) : day.plusDays(1);
    }
    LocalDate next = day.plusDays(1);
    while (isWeekend(next) || kept.containsKey(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
