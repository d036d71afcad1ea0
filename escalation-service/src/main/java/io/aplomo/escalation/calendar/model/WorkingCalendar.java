package io.aplomo.escalation.calendar.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When somebody is at work, as people write it down. {@link OpenTime} counts with it.
 *
 * @param code the calendar's name for machines, 1 to {@value #MAX_CODE} characters
 * @param zone whose wall clock the hours are read from; wall times are kept, never offsets, because
 *     rules of summer time change
 * @param week the openings of each day of the week; a day that is missing is closed. Openings may
 *     touch and overlap: they are merged
 * @param exceptions dates that differ from the week, at most {@value #MAX_EXCEPTIONS}
 * @param confirmedThrough last date up to which the exceptions are known from their source; what
 *     lies beyond rests on rules and may still change. Absent = there is nothing to confirm
 */
public record WorkingCalendar(
    String code,
    ZoneId zone,
    Map<DayOfWeek, List<Opening>> week,
    Map<LocalDate, ExceptionDay> exceptions,
    @Nullable LocalDate confirmedThrough) {

  /** Characters of a code. */
  public static final int MAX_CODE = 64;

  /** Openings of one day. */
  public static final int MAX_OPENINGS = 24;

  /** Dates that differ from the week: every day for more than ten years. */
  public static final int MAX_EXCEPTIONS = 4_000;

  /** Throws {@link IllegalArgumentException} if a bound is not kept. */
  public WorkingCalendar {
    if (code.isBlank() || code.length() > MAX_CODE) {
      throw new IllegalArgumentException(
          "the code of a calendar has 1 to %d characters".formatted(MAX_CODE));
    }
    if (exceptions.size() > MAX_EXCEPTIONS) {
      throw new IllegalArgumentException(
          "a calendar has at most %d exceptions".formatted(MAX_EXCEPTIONS));
    }
    NavigableMap<DayOfWeek, List<Opening>> days = new TreeMap<>();
    week.forEach((day, openings) -> days.put(day, bounded(openings)));
    week = Collections.unmodifiableNavigableMap(days);
    exceptions = Collections.unmodifiableNavigableMap(new TreeMap<>(exceptions));
  }

  /** What is open on a date: its exception's hours, or else those of its day of the week. */
  public List<Opening> openingsOf(LocalDate day) {
    ExceptionDay exception = exceptions.get(day);
    if (exception != null) {
      return exception.openings();
    }
    return week.getOrDefault(day.getDayOfWeek(), List.of());
  }

  private static List<Opening> bounded(List<Opening> openings) {
    if (openings.size() > MAX_OPENINGS) {
      throw new IllegalArgumentException("a day has at most %d openings".formatted(MAX_OPENINGS));
    }
    return List.copyOf(openings);
  }
}
