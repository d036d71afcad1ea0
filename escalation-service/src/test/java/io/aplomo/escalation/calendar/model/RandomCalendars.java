package io.aplomo.escalation.calendar.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Calendars and instants drawn from a seed: odd hours, overlaps, night shifts, exceptions. */
final class RandomCalendars {
  /** First instants lie in five years around two leap days. */
  static final Instant FIRST = Instant.parse("2023-06-01T00:00:00Z");

  private static final long SPAN_SECONDS = 5L * 366 * 86_400;
  private static final int MINUTES_PER_DAY = 1_440;

  private static final List<String> ZONES =
      List.of(
          "Europe/Madrid",
          "America/New_York",
          "America/Santiago",
          "Australia/Lord_Howe",
          "Asia/Kolkata",
          "Europe/London",
          "Atlantic/Azores",
          "Africa/Casablanca",
          "America/Havana",
          "Asia/Kathmandu",
          "Pacific/Chatham",
          "UTC");

  private RandomCalendars() {}

  static WorkingCalendar calendar(SplittableRandom random) {
    Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
    int kind = random.nextInt(10);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (random.nextInt(7) < 5) {
        week.put(day, kind == 0 ? List.of(Opening.ALL_DAY) : openings(random));
      }
    }
    Map<LocalDate, ExceptionDay> exceptions = new TreeMap<>();
    LocalDate day = LocalDate.of(2023, 1, 1);
    while (day.getYear() < 2030) {
      day = day.plusDays(random.nextInt(1, 90));
      exceptions.put(
          day, new ExceptionDay("other", random.nextInt(4) == 0 ? openings(random) : List.of()));
    }
    ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    return new WorkingCalendar("random", zone, week, exceptions, null);
  }

  /** One in three is a whole minute, one in three has a fraction of a second. */
  static Instant instant(SplittableRandom random) {
    Instant at = FIRST.plusSeconds(random.nextLong(SPAN_SECONDS));
    return switch (random.nextInt(3)) {
      case 0 -> at.minusSeconds(at.getEpochSecond() % 60);
      case 1 -> at.plusNanos(random.nextInt(1_000_000_000));
      default -> at;
    };
  }

  private static List<Opening> openings(SplittableRandom random) {
    List<Opening> openings = new ArrayList<>();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      openings.add(new Opening(time(random), time(random)));
    }
    return openings;
  }

  private static LocalTime time(SplittableRandom random) {
    int step = random.nextInt(3) == 0 ? 1 : 30;
    return LocalTime.ofSecondOfDay(60L * step * random.nextInt(MINUTES_PER_DAY / step));
  }
}
