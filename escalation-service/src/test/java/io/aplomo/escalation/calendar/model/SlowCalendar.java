package io.aplomo.escalation.calendar.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The same answers by going through days and minutes one by one, as a person would: no tables, no
 * sums, no search. Slow, and simple enough to be believed.
 */
final class SlowCalendar {
  private final WorkingCalendar calendar;
  private final ZoneId zone;

  /** What was found for a day once is not looked for again. */
  private final Map<LocalDate, List<Instant[]>> openings = new HashMap<>();

  private final Map<LocalDate, Instant> ends = new HashMap<>();

  SlowCalendar(WorkingCalendar calendar) {
    this.calendar = calendar;
    zone = calendar.zone();
  }

  /** Counts the minutes of which each lies in some opening. Both ends are whole minutes. */
  long elapsed(Instant from, Instant to) {
    List<Instant[]> all = new ArrayList<>();
    LocalDate last = LocalDate.ofInstant(to, zone).plusDays(1);
    LocalDate day = LocalDate.ofInstant(from, zone).minusDays(2);
    while (!day.isAfter(last)) {
      all.addAll(openingsOn(day));
      day = day.plusDays(1);
    }
    long minutes = 0;
    for (Instant at = from; at.isBefore(to); at = at.plusSeconds(60)) {
      Instant minute = at;
      if (all.stream().anyMatch(o -> !minute.isBefore(o[0]) && minute.isBefore(o[1]))) {
        minutes++;
      }
    }
    return Duration.ofMinutes(minutes).toSeconds();
  }

  Instant date(Instant receivedAt, DateTarget target) {
    LocalDate received = LocalDate.ofInstant(receivedAt, zone);
    LocalDate day = received;
    switch (target.unit()) {
      case WORKING_DAY -> {
        if (target.count() == 0) {
          while (!isWorkingDay(day) || !end(day, target.end()).isAfter(receivedAt)) {
            day = day.plusDays(1);
          }
        }
        int counted = 0;
        while (counted < target.count()) {
          day = day.plusDays(1);
          counted += isWorkingDay(day) ? 1 : 0;
        }
      }
      case CALENDAR_DAY -> day = later(received, target.count());
      case WEEK -> day = later(received, target.count() * 7);
      case MONTH -> {
        YearMonth month = YearMonth.from(received).plusMonths(target.count());
        day = month.atEndOfMonth();
        while (day.getDayOfMonth() > received.getDayOfMonth()) {
          day = day.minusDays(1);
        }
      }
    }
    while (target.roll() == DateTarget.Roll.NEXT_WORKING_DAY && !isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return end(day, target.end());
  }

  boolean isWorkingDay(LocalDate day) {
    return !openingsOn(day).isEmpty();
  }

  private static LocalDate later(LocalDate day, int days) {
    LocalDate later = day;
    for (int i = 0; i < days; i++) {
      later = later.plusDays(1);
    }
    return later;
  }

  private Instant end(LocalDate day, DateTarget.DayEnd end) {
    List<Instant[]> open = openingsOn(day);
    if (end == DateTarget.DayEnd.CLOSE_OF_BUSINESS && !open.isEmpty()) {
      return open.stream().map(opening -> opening[1]).max(Instant::compareTo).orElseThrow();
    }
    return ends.computeIfAbsent(day, this::firstInstantAfter);
  }

  private Instant firstInstantAfter(LocalDate day) {
    Instant at = day.atTime(LocalTime.NOON).atZone(zone).toInstant();
    while (!LocalDate.ofInstant(at, zone).isAfter(day)) {
      at = at.plusSeconds(60);
    }
    return at;
  }

  private List<Instant[]> openingsOn(LocalDate day) {
    return openings.computeIfAbsent(day, this::findOpeningsOn);
  }

  private List<Instant[]> findOpeningsOn(LocalDate day) {
    ExceptionDay exception = calendar.exceptions().get(day);
    List<Opening> written =
        exception == null
            ? calendar.week().getOrDefault(day.getDayOfWeek(), List.of())
            : exception.openings();
    List<Instant[]> found = new ArrayList<>();
    for (Opening opening : written) {
      Instant from = instant(day.atTime(opening.from()));
      LocalDate endDay = opening.to().isAfter(opening.from()) ? day : day.plusDays(1);
      Instant to = instant(endDay.atTime(opening.to()));
      if (from.isBefore(to)) {
        found.add(new Instant[] {from, to});
      }
    }
    return found;
  }

  /** The first instant at which the wall clock shows this time, or has passed over it. */
  private Instant instant(LocalDateTime wall) {
    Instant at = wall.minusHours(15).toInstant(ZoneOffset.UTC);
    while (LocalDateTime.ofInstant(at, zone).isBefore(wall)) {
      long seconds = Duration.between(LocalDateTime.ofInstant(at, zone), wall).toSeconds();
      // Two hours before the time no jump can be passed over unseen.
      at = at.plusSeconds(seconds > 7_200 ? seconds - 7_200 : 60);
    }
    return at;
  }
}
