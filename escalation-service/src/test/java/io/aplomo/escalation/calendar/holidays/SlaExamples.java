package io.aplomo.escalation.calendar.holidays;

import io.aplomo.escalation.calendar.model.DateTarget;
import io.aplomo.escalation.calendar.model.DateTarget.DayEnd;
import io.aplomo.escalation.calendar.model.DateTarget.Roll;
import io.aplomo.escalation.calendar.model.DateTarget.Unit;
import io.aplomo.escalation.calendar.model.ExceptionDay;
import io.aplomo.escalation.calendar.model.OpenTime;
import io.aplomo.escalation.calendar.model.Opening;
import io.aplomo.escalation.calendar.model.WorkingCalendar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code docs/sla-examples.md}, read as it stands. */
final class SlaExamples {
  private static final Path PAGE = Path.of("..", "docs", "sla-examples.md");

  private static final Pattern DURATION =
      Pattern.compile("(\\d+) (h|min)(?:, paused ([-\\d]+ [:\\d]+) to ([-\\d]+ [:\\d]+))?");

  private static final Pattern PERIOD =
      Pattern.compile(
          "(same|\\d+) (working day|day|week|month)s?(, close of business)?( or next working day)?");

  private static final Pattern TIME =
      Pattern.compile("(\\S{10}) (\\d\\d:\\d\\d)(?: ([+-]\\d\\d:\\d\\d))?( \\(provisional\\))?");

  private final Map<String, WorkingCalendar> calendars = new HashMap<>(StandardCalendars.all());
  private final List<Example> examples;

  SlaExamples() {
    List<List<String>> rows = rows();
    rows.stream()
        .filter(row -> row.size() == 5 && row.get(1).contains("/"))
        .forEach(row -> calendars.put(row.getFirst(), calendar(row)));
    examples =
        rows.stream()
            .filter(row -> row.getFirst().matches("\\d+"))
            .map(row ->
                new Example(
                    Integer.parseInt(row.get(0)),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    row.get(4),
                    row.get(5),
                    row.get(6)))
            .toList();
  }

  /** One line of the page. */
  record Example(
      int number,
      String calendar,
      String received,
      String target,
      String due,
      String spanish,
      String english) {}

  List<Example> all() {
    return examples;
  }

  /** Who counts an example's time. */
  OpenTime timeOf(Example example) {
    WorkingCalendar calendar = calendars.get(example.calendar());
    if (calendar == null) {
      throw new IllegalArgumentException("no calendar " + example.calendar());
    }
    return OpenTime.of(calendar);
  }

  static boolean isProvisional(Example example) {
    return example.due().endsWith("(provisional)");
  }

  /** A time of the page on the calendar's wall clock. */
  static Instant instant(String text, ZoneId zone) {
    Matcher time = matched(TIME, text);
    LocalDate day = LocalDate.parse(time.group(1));
    if (time.group(2).equals("24:00")) {
      return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
    LocalDateTime wall = day.atTime(LocalTime.parse(time.group(2)));
    return time.group(3) == null
        ? wall.atZone(zone).toInstant()
        : wall.toInstant(ZoneOffset.of(time.group(3)));
  }

  /** What the engine says. */
  static Instant due(OpenTime time, Instant received, String target) {
    Matcher duration = DURATION.matcher(target);
    if (!duration.matches()) {
      return time.date(received, period(matched(PERIOD, target)));
    }
    long amount = Long.parseLong(duration.group(1));
    long seconds =
        (duration.group(2).equals("h") ? Duration.ofHours(amount) : Duration.ofMinutes(amount))
            .toSeconds();
    @Nullable String paused = duration.group(3);
    if (paused == null) {
      return time.deadline(received, seconds);
    }
    long used = time.elapsed(received, instant(paused, time.zone()));
    return time.deadline(instant(duration.group(4), time.zone()), seconds - used);
  }

  private static DateTarget period(Matcher period) {
    Unit unit =
        switch (period.group(2)) {
          case "working day" -> Unit.WORKING_DAY;
          case "day" -> Unit.CALENDAR_DAY;
          case "week" -> Unit.WEEK;
          default -> Unit.MONTH;
        };
    return new DateTarget(
        unit,
        period.group(1).equals("same") ? 0 : Integer.parseInt(period.group(1)),
        period.group(3) == null ? DayEnd.END_OF_DAY : DayEnd.CLOSE_OF_BUSINESS,
        period.group(4) == null ? Roll.NONE : Roll.NEXT_WORKING_DAY);
  }

  private static WorkingCalendar calendar(List<String> row) {
    String[] hours = row.get(2).split(" ", -1);
    List<Opening> openings = Arrays.stream(hours).skip(1).map(SlaExamples::opening).toList();
    Map<DayOfWeek, List<Opening>> week = new HashMap<>();
    days(hours[0]).forEach(day -> week.put(day, openings));
    Map<LocalDate, ExceptionDay> exceptions = new TreeMap<>();
    LocalDate confirmed = null;
    if (!row.get(3).isEmpty()) {
      RegionHolidays holidays = Holidays.builtIn().of(row.get(3), StandardCalendars.THROUGH);
      holidays.days().forEach((day, name) -> exceptions.put(day, ExceptionDay.closed(name.es())));
      confirmed = holidays.confirmedThrough();
    }
    for (String other : row.get(4).isEmpty() ? new String[0] : row.get(4).split(", ", -1)) {
      String[] parts = other.split(" ", -1);
      exceptions.put(
          LocalDate.parse(parts[0]), new ExceptionDay("other hours", List.of(opening(parts[1]))));
    }
    return new WorkingCalendar(row.get(0), ZoneId.of(row.get(1)), week, exceptions, confirmed);
  }

  private static Set<DayOfWeek> days(String text) {
    return switch (text) {
      case "daily" -> EnumSet.allOf(DayOfWeek.class);
      case "Mon-Fri" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
      case "Mon-Sat" -> EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY);
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static Opening opening(String text) {
    String[] ends = text.split("-", -1);
    return new Opening(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
  }

  private static Matcher matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("the page says " + text);
    }
    return matcher;
  }

  private static List<List<String>> rows() {
    try {
      return Files.readAllLines(PAGE).stream()
          .filter(line -> line.startsWith("|"))
          .map(line -> line.substring(1, line.lastIndexOf('|')))
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
