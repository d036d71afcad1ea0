package io.aplomo.escalation.catalogue.document;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.escalation.calendar.model.Opening;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What no single field of a calendar shows. */
public final class CalendarRules {
  /** Years that {@code OpenTime} knows. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 2199;

  private static final int MINUTES_PER_DAY = 24 * 60;

  private CalendarRules() {}

  /**
   * Looks at a calendar whose fields are each within their bounds.
   *
   * @throws ProblemException 400, if the zone is unknown, a date is none or comes twice, openings
   *     of a day overlap, or no day of the week is ever open
   */
  public static void check(CalendarDocument calendar) {
    checkZone(calendar.zone(), "zone");
    checkWeek(calendar.week(), "week");
    checkExceptions(calendar.allExceptions());
    if (calendar.confirmedThrough() != null) {
      date(calendar.confirmedThrough(), "confirmedThrough");
    }
  }

  /**
   * Looks at the name of a time zone.
   *
   * @throws ProblemException 400, if there is no such zone
   */
  public static void checkZone(String zone, String field) {
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw CatalogueProblem.UNKNOWN_ZONE.problem().withField(field).exception();
    }
  }

  /**
   * Looks at the openings of the days of a week.
   *
   * @throws ProblemException 400, if openings of a day overlap, or no day is ever open
   */
  public static void checkWeek(Map<DayOfWeek, List<OpeningEntry>> week, String field) {
    if (week.values().stream().allMatch(List::isEmpty)) {
      throw CatalogueProblem.NEVER_OPEN.problem().withField(field).exception();
    }
    week.forEach((day, openings) -> checkOverlaps(openings, field + "." + day));
  }

  private static void checkExceptions(List<ExceptionEntry> exceptions) {
    Set<LocalDate> dates = new HashSet<>();
    for (int i = 0; i < exceptions.size(); i++) {
      String at = "exceptions[" + i + "]";
      if (!dates.add(date(exceptions.get(i).date(), at + ".date"))) {
        throw CatalogueProblem.DUPLICATE_DATE.problem().withField(at + ".date").exception();
      }
      checkOverlaps(exceptions.get(i).openings(), at + ".openings");
    }
  }

  /** The fault is with the opening that begins before another of the same day has ended. */
  private static void checkOverlaps(List<OpeningEntry> openings, String field) {
    List<Opening> parsed = openings.stream().map(OpeningEntry::opening).toList();
    List<Integer> inOrder =
        IntStream.range(0, parsed.size())
            .boxed()
            .sorted(Comparator.comparing(i -> parsed.get(i).from()))
            .toList();
    int open = 0;
    for (int index : inOrder) {
      Opening opening = parsed.get(index);
      if (opening.from().toSecondOfDay() / 60 < open) {
        throw CatalogueProblem.OPENINGS_OVERLAP
            .problem()
            .withField(field + "[" + index + "]")
            .exception();
      }
      open = opening.to().toSecondOfDay() / 60 + (opening.endsNextDay() ? MINUTES_PER_DAY : 0);
    }
  }

  private static LocalDate date(String value, String field) {
    LocalDate date;
    try {
      date = LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw EdgeProblem.INVALID_VALUE
          .problem()
          .withField(field)
          .withDetail("Expected a date like 2026-12-31.")
          .exception();
    }
    if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      throw EdgeProblem.OUT_OF_RANGE
          .problem()
          .withField(field)
          .withLimit(date.getYear() < FIRST_YEAR ? FIRST_YEAR : LAST_YEAR)
          .exception();
    }
    return date;
  }
}
