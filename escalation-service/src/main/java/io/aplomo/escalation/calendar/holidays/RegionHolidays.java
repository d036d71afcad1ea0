package io.aplomo.escalation.calendar.holidays;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The holidays of a region over some years.
 *
 * @param region ISO 3166-2, or of the country
 * @param source what published them
 * @param days by date
 * @param confirmedThrough last date up to which the list is sure: the day before the first doubtful
 *     one, or else the end of the last year that was published
 */
public record RegionHolidays(
    String region,
    HolidayName name,
    String source,
    NavigableMap<LocalDate, HolidayName> days,
    LocalDate confirmedThrough) {
  public RegionHolidays {
    days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
  }
}
