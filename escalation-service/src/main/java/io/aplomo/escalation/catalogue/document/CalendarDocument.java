package io.aplomo.escalation.catalogue.document;

import io.aplomo.chassis.problem.EdgeProblem;
import io.aplomo.chassis.problem.ProblemException;
import io.aplomo.escalation.calendar.model.ExceptionDay;
import io.aplomo.escalation.calendar.model.Opening;
import io.aplomo.escalation.calendar.model.WorkingCalendar;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A working-time calendar as people write it.
 *
 * @param code names it among the tenant's calendars; in a request it may be left out, or is that of
 *     the path
 * @param zone IANA name of the zone whose wall clock the hours are read from
 * @param week the openings of each day of the week, at most {@value #MAX_OPENINGS} a day; a day
 *     that is missing is closed
 * @param exceptions dates that differ from the week, each once, at most {@value #MAX_EXCEPTIONS}
 * @param confirmedThrough last date for which the exceptions are known; deadlines beyond it are
 *     provisional. Absent = there is nothing to confirm
 */
@Schema(name = "Calendar")
public record CalendarDocument(
    @Schema(examples = "es-madrid-office") @Pattern(regexp = CatalogueDocument.CODE)
        @Nullable String code,
    @NotNull @Valid LocalizedName name,
    @Schema(examples = "Europe/Madrid") @NotNull @Size(max = 64) String zone,
    @NotNull
        NavigableMap<
                DayOfWeek,
                @NotNull @Size(max = CalendarDocument.MAX_OPENINGS) List<
                    @NotNull @Valid OpeningEntry>>
            week,
    @Size(max = CalendarDocument.MAX_EXCEPTIONS)
        @Nullable List<@NotNull @Valid ExceptionEntry> exceptions,
    @Schema(examples = "2026-12-31") @Size(max = 10) @Nullable String confirmedThrough)
    implements CatalogueDocument {

  /** A shift, a pause, a shift; nobody opens more often than twice as many times. */
  public static final int MAX_OPENINGS = 8;

  /** Each day of more than five years: {@code OpenTime.HORIZON} is not longer. */
  static final int MAX_EXCEPTIONS = 2_000;

  /** The same for people. */
  public static CalendarDocument of(WorkingCalendar calendar, LocalizedName name) {
    NavigableMap<DayOfWeek, List<OpeningEntry>> week = new TreeMap<>();
    calendar
        .week()
        .forEach(
            (day, openings) -> week.put(day, openings.stream().map(OpeningEntry::of).toList()));
    LocalDate through = calendar.confirmedThrough();
    return new CalendarDocument(
        calendar.code(),
        name,
        calendar.zone().getId(),
        Collections.unmodifiableNavigableMap(week),
        calendar.exceptions().entrySet().stream()
            .map(entry -> ExceptionEntry.of(entry.getKey(), entry.getValue()))
            .toList(),
        through == null ? null : through.toString());
  }

  /** The same to count with; asked only of what {@link CalendarRules} have let pass. */
  public WorkingCalendar calendar(String knownAs) {
    NavigableMap<LocalDate, ExceptionDay> dates = new TreeMap<>();
    for (ExceptionEntry exception : allExceptions()) {
      dates.put(LocalDate.parse(exception.date()), exception.day());
    }
    return new WorkingCalendar(
        knownAs,
        ZoneId.of(zone),
        openings(week),
        dates,
        confirmedThrough == null ? null : LocalDate.parse(confirmedThrough));
  }

  /** The hours of a week to count with. */
  public static NavigableMap<DayOfWeek, List<Opening>> openings(
      Map<DayOfWeek, List<OpeningEntry>> week) {
    NavigableMap<DayOfWeek, List<Opening>> days = new TreeMap<>();
    week.forEach(
        (day, openings) -> days.put(day, openings.stream().map(OpeningEntry::opening).toList()));
    return days;
  }

  /** The same with a code, days in order and exceptions by date, as it is kept and answered. */
  public CalendarDocument inOrder(String knownAs) {
    return of(calendar(knownAs), name);
  }

  /**
   * The same with these dates added; one that is there already is replaced.
   *
   * @throws ProblemException 400 {@code request.too-long}, if they become too many
   */
  public CalendarDocument withExceptions(String knownAs, Map<LocalDate, ExceptionDay> more) {
    WorkingCalendar before = calendar(knownAs);
    NavigableMap<LocalDate, ExceptionDay> dates = new TreeMap<>(before.exceptions());
    dates.putAll(more);
    if (dates.size() > MAX_EXCEPTIONS) {
      throw EdgeProblem.TOO_LONG
          .problem()
          .withField("exceptions")
          .withLimit(MAX_EXCEPTIONS)
          .exception();
    }
    return of(
        new WorkingCalendar(
            knownAs, before.zone(), before.week(), dates, before.confirmedThrough()),
        name);
  }

  List<ExceptionEntry> allExceptions() {
    return exceptions == null ? List.of() : exceptions;
  }
}
