package io.aplomo.escalation.calendar.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The days of a calendar in seconds of the wall clock, sorted and merged, and how a year of them is
 * laid out on the time line.
 *
 * <p>Reading the wall clock as in {@link OpenTime} never goes back: a later wall time is never an
 * earlier instant. So openings can be merged and cut by the wall clock, and each needs its two ends
 * translated, nothing else.
 */
final class OpenDays {
  private static final int SECONDS_PER_DAY = 86_400;

  private final WorkingCalendar calendar;
  private final ZoneRules rules;

  /** From and to in turn, in seconds after the day's midnight; a night shift ends beyond 86,400. */
  private final Map<DayOfWeek, int[]> week = new EnumMap<>(DayOfWeek.class);

  private final Map<LocalDate, int[]> exceptions = new HashMap<>();

  OpenDays(WorkingCalendar calendar) {
    this.calendar = calendar;
    rules = calendar.zone().getRules();
    for (DayOfWeek day : DayOfWeek.values()) {
      week.put(day, merged(calendar.week().getOrDefault(day, List.of())));
    }
    calendar.exceptions().forEach((day, other) -> exceptions.put(day, merged(other.openings())));
  }

  String code() {
    return calendar.code();
  }

  /** Lays out one year, from its first instant in the calendar's zone to the next year's. */
  OpenYear year(int number) {
    LocalDate first = LocalDate.of(number, 1, 1);
    LocalDate next = first.plusYears(1);
    OpenYear.Builder year =
        new OpenYear.Builder(
            number, instantOf(wallSecond(first)), instantOf(wallSecond(next)), first);
    // A night shift of the last day of December still runs in January.
    for (LocalDate day = first.minusDays(1); day.isBefore(next); day = day.plusDays(1)) {
      add(day, !day.isBefore(first), year);
    }
    return year.build();
  }

  private void add(LocalDate day, boolean ofThisYear, OpenYear.Builder year) {
    int[] openings = openingsOf(day);
    long midnight = wallSecond(day);
    long close = Long.MIN_VALUE;
    for (int i = 0; i < openings.length; i += 2) {
      long from = instantOf(midnight + openings[i]);
      long to = instantOf(midnight + openings[i + 1]);
      if (from < to) {
        year.open(from, to);
        close = to;
      }
    }
    if (ofThisYear && close > Long.MIN_VALUE) {
      year.workingDay(day, close);
    }
  }

  private int[] openingsOf(LocalDate day) {
    int[] other = exceptions.get(day);
    return other != null ? other : week.getOrDefault(day.getDayOfWeek(), new int[0]);
  }

  private static long wallSecond(LocalDate day) {
    return day.toEpochDay() * SECONDS_PER_DAY;
  }

  /** The instant that a wall time means, both in seconds: see {@link OpenTime}. */
  private long instantOf(long wall) {
    LocalDateTime time = LocalDateTime.ofEpochSecond(wall, 0, ZoneOffset.UTC);
    ZoneOffsetTransition jump = rules.getTransition(time);
    if (jump != null && jump.isGap()) {
      return jump.toEpochSecond();
    }
    // For a time that occurs twice the rules answer with the offset before the jump.
    return wall - rules.getOffset(time).getTotalSeconds();
  }

  private static int[] merged(List<Opening> openings) {
    List<Opening> sorted = openings.stream().sorted(Comparator.comparing(Opening::from)).toList();
    int[] ends = new int[sorted.size() * 2];
    int used = 0;
    for (Opening opening : sorted) {
      int from = opening.from().toSecondOfDay();
      int to = opening.to().toSecondOfDay() + (opening.endsNextDay() ? SECONDS_PER_DAY : 0);
      if (used > 0 && from <= ends[used - 1]) {
        ends[used - 1] = Math.max(ends[used - 1], to);
      } else {
        ends[used++] = from;
        ends[used++] = to;
      }
    }
    return Arrays.copyOf(ends, used);
  }
}
