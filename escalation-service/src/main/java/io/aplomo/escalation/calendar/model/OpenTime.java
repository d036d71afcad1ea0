package io.aplomo.escalation.calendar.model;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The open time of one version of a calendar: an unchanging set of stretches on the time line, each
 * with its first instant and without its end. Safe for use by many threads.
 *
 * <p>Open time is real time that passes, so on the day of a change to or from summer time an
 * opening across the jump is an hour shorter or longer. A wall time that the jump leaves out means
 * the first instant after the jump; one that occurs twice means its first occurrence. Openings that
 * overlap count once.
 *
 * <p>Instants count to the nanosecond; amounts are whole seconds, rounded down. {@link #elapsed}
 * and {@link #deadline} are two views of one function:
 *
 * <ul>
 *   <li>for d &gt; 0: {@code elapsed(s, deadline(s, d)) == d}, and no earlier instant has that;
 *   <li>for t after s, inside an opening or at its end, a whole number of open seconds after s:
 *       {@code deadline(s, elapsed(s, t))} is t. (The first instant of an opening has the same
 *       elapsed time as the end of the one before, and the end is the earlier of the two.)
 * </ul>
 *
 * <p>A clock that is paused is counted in runs: what the runs before used is taken off the target
 * of the next. Between instants with fractions of a second each run is rounded down, so that a
 * pause makes a deadline up to a second later and never earlier.
 *
 * <p>Instants from {@value #FIRST_YEAR} to {@value #LAST_YEAR} in the calendar's zone are known;
 * others are refused with {@link IllegalArgumentException}.
 */
public final class OpenTime {
  /** How far after its start a deadline may lie: five years, with a leap day or two. */
  public static final Duration HORIZON = Duration.ofDays(1_827);

  static final int FIRST_YEAR = 1970;
  static final int LAST_YEAR = 2199;

  /**
   * Years kept worked out. Complaints and their deadlines lie in two or three; a year of a calendar
   * with one opening a day is 10 kB, with the most openings that are allowed 220 kB.
   */
  private static final int YEARS_KEPT = 16;

  private static final long SECONDS_PER_YEAR = 31_556_952;

  private final ZoneId zone;
  private final OpenDays days;
  private final @Nullable Instant confirmedUntil;
  private final AtomicReferenceArray<@Nullable OpenYear> years =
      new AtomicReferenceArray<>(YEARS_KEPT);

  private OpenTime(WorkingCalendar calendar) {
    zone = calendar.zone();
    days = new OpenDays(calendar);
    LocalDate through = calendar.confirmedThrough();
    confirmedUntil =
        through == null ? null : through.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
  }

  /** Works out a calendar; cheap, as years follow when they are asked for. */
  public static OpenTime of(WorkingCalendar calendar) {
    return new OpenTime(calendar);
  }

  /** Around the clock, every day; the zone says where its days begin. */
  public static OpenTime always(ZoneId zone) {
    Map<DayOfWeek, List<Opening>> week =
        Arrays.stream(DayOfWeek.values())
            .collect(toMap(day -> day, day -> List.of(Opening.ALL_DAY)));
    return of(new WorkingCalendar("always", zone, week, Map.of(), null));
  }

  /** Where the wall clock hangs. */
  public ZoneId zone() {
    return zone;
  }

  /** Whether an instant lies in an opening; its end does not. */
  public boolean isOpen(Instant at) {
    return yearAt(at.getEpochSecond()).isOpen(at.getEpochSecond());
  }

  /** Open seconds between two instants, rounded down; 0 if {@code to} is not after {@code from}. */
  public long elapsed(Instant from, Instant to) {
    if (!to.isAfter(from)) {
      return 0;
    }
    OpenYear first = yearAt(from.getEpochSecond());
    OpenYear last = yearAt(to.getEpochSecond());
    long seconds = last.openBefore(to.getEpochSecond()) - first.openBefore(from.getEpochSecond());
    for (int year = first.year(); year < last.year(); year++) {
      seconds += year(year).total();
    }
    return fraction(last, to) < fraction(first, from) ? seconds - 1 : seconds;
  }

  /**
   * The earliest instant at which so many open seconds have passed since {@code start}.
   *
   * @param seconds more than 0
   * @throws NoOpenTimeException if that is not reached within {@link #HORIZON}
   */
  public Instant deadline(Instant start, long seconds) {
    if (seconds <= 0) {
      throw new IllegalArgumentException("a target has at least 1 second, not " + seconds);
    }
    long latest = start.getEpochSecond() + HORIZON.toSeconds();
    OpenYear year = yearAt(start.getEpochSecond());
    if (seconds <= HORIZON.toSeconds()) {
      int nanos = fraction(year, start);
      long left = year.openBefore(start.getEpochSecond()) + seconds;
      while (!year.reaches(left, nanos) && year.end() <= latest && year.year() < LAST_YEAR) {
        left -= year.total();
        year = year(year.year() + 1);
      }
      if (year.reaches(left, nanos)) {
        long due = year.secondOf(left, nanos);
        if (due <= latest) {
          return Instant.ofEpochSecond(due, nanos);
        }
      }
    }
    throw new NoOpenTimeException(
        "calendar %s: %d open seconds after %s are not over within %d days"
            .formatted(days.code(), seconds, start, HORIZON.toDays()));
  }

  /**
   * When a period that began with a receipt is over; always after the receipt. Days are those of
   * the calendar's zone.
   *
   * @throws NoOpenTimeException if there are not enough working days within {@link #HORIZON}
   */
  public Instant date(Instant receivedAt, DateTarget target) {
    LocalDate day = dayOf(receivedAt);
    return switch (target.unit()) {
      case WORKING_DAY ->
          target.count() == 0
              ? sameWorkingDay(receivedAt, day, target.end())
              : endOf(workingDayAfter(day, target.count()), target.end());
      case CALENDAR_DAY -> rolled(day.plusDays(target.count()), target);
      case WEEK -> rolled(day.plusWeeks(target.count()), target);
      case MONTH -> rolled(day.plusMonths(target.count()), target);
    };
  }

  /**
   * Whether an opening begins on a date; one that a jump of the clock leaves out does not count.
   */
  public boolean isWorkingDay(LocalDate day) {
    return year(day.getYear()).isWorkingDay(day);
  }

  /**
   * Whether a deadline rests on exceptions that their source has not confirmed. The end of the last
   * confirmed day is still confirmed.
   */
  public boolean isProvisional(Instant deadline) {
    return confirmedUntil != null && deadline.isAfter(confirmedUntil);
  }

  private Instant sameWorkingDay(Instant receivedAt, LocalDate received, DateTarget.DayEnd end) {
    LocalDate day = received;
    while (!isWorkingDay(day) || !endOf(day, end).isAfter(receivedAt)) {
      day = workingDayAfter(day, 1);
    }
    return endOf(day, end);
  }

  private Instant rolled(LocalDate day, DateTarget target) {
    boolean rolls = target.roll() == DateTarget.Roll.NEXT_WORKING_DAY && !isWorkingDay(day);
    return endOf(rolls ? workingDayAfter(day, 1) : day, target.end());
  }

  private Instant endOf(LocalDate day, DateTarget.DayEnd end) {
    OpenYear year = year(day.getYear());
    if (end == DateTarget.DayEnd.CLOSE_OF_BUSINESS && year.isWorkingDay(day)) {
      return Instant.ofEpochSecond(year.closeOf(day));
    }
    return day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private LocalDate workingDayAfter(LocalDate day, int count) {
    LocalDate latest = day.plusDays(HORIZON.toDays());
    OpenYear year = year(day.getYear());
    int left = year.workingDaysThrough(day) + count;
    while (left > year.workingDays() && year.year() < latest.getYear() && year.year() < LAST_YEAR) {
      left -= year.workingDays();
      year = year(year.year() + 1);
    }
    if (left <= year.workingDays()) {
      LocalDate found = year.workingDay(left);
      if (!found.isAfter(latest)) {
        return found;
      }
    }
    throw new NoOpenTimeException(
        "calendar %s: there is no working day %d after %s within %d days"
            .formatted(days.code(), count, day, HORIZON.toDays()));
  }

  private LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** Nanoseconds of open time that an instant is into its second; none while it is closed. */
  private static int fraction(OpenYear year, Instant at) {
    return at.getNano() > 0 && year.isOpen(at.getEpochSecond()) ? at.getNano() : 0;
  }

  /** The year in which an instant lies, found without asking the zone. */
  private OpenYear yearAt(long second) {
    int number = 1970 + Math.clamp(Math.floorDiv(second, SECONDS_PER_YEAR), -1, 300);
    OpenYear year = year(Math.clamp(number, FIRST_YEAR, LAST_YEAR));
    if (second < year.start() && year.year() > FIRST_YEAR) {
      year = year(year.year() - 1);
    } else if (second >= year.end() && year.year() < LAST_YEAR) {
      year = year(year.year() + 1);
    }
    if (second < year.start() || second >= year.end()) {
      throw new IllegalArgumentException(
          "%s is not within %d to %d"
              .formatted(Instant.ofEpochSecond(second), FIRST_YEAR, LAST_YEAR));
    }
    return year;
  }

  private OpenYear year(int number) {
    if (number < FIRST_YEAR || number > LAST_YEAR) {
      throw new IllegalArgumentException(
          "%d is not within %d to %d".formatted(number, FIRST_YEAR, LAST_YEAR));
    }
    int slot = number % YEARS_KEPT;
    OpenYear kept = years.get(slot);
    if (kept != null && kept.year() == number) {
      return kept;
    }
    OpenYear made = days.year(number);
    years.set(slot, made);
    return made;
  }
}
