package io.aplomo.escalation.calendar.ical;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence that repeats the same date: {@code FREQ=YEARLY} with {@code COUNT} or {@code UNTIL},
 * and {@code INTERVAL} if given. One without an end is refused: nobody can confirm holidays for
 * ever. 29 February recurs in leap years alone, as RFC 5545 3.3.10 has it.
 *
 * @param interval years from one to the next
 * @param count occurrences, or absent
 * @param until last date that may occur, or absent
 */
record YearlyRule(int interval, @Nullable Integer count, @Nullable LocalDate until) {

  /** Years that a recurrence may span. */
  static final int MAX_YEARS = 100;

  private static final List<String> KNOWN = List.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST");

  static YearlyRule parse(ContentLine line) {
    Map<String, String> parts = new HashMap<>();
    for (String part : line.value().toUpperCase(Locale.ROOT).split(";", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      if (!KNOWN.contains(name) || equals < 0) {
        throw unsupported(line, "RRULE has FREQ=YEARLY, INTERVAL, COUNT, UNTIL and no more");
      }
      if (parts.put(name, part.substring(equals + 1)) != null) {
        throw unsupported(line, "RRULE has " + name + " twice");
      }
    }
    if (!"YEARLY".equals(parts.get("FREQ"))) {
      throw unsupported(line, "only FREQ=YEARLY is taken over");
    }
    String count = parts.get("COUNT");
    String until = parts.get("UNTIL");
    if ((count == null) == (until == null)) {
      throw unsupported(line, "RRULE needs an end: COUNT or UNTIL, not both");
    }
    String interval = parts.get("INTERVAL");
    return new YearlyRule(
        interval == null ? 1 : number(line, interval),
        count == null ? null : number(line, count),
        until == null ? null : IcalDate.parse(line, until));
  }

  /** First days of every occurrence, the event's own first. */
  List<LocalDate> from(LocalDate first) {
    return IntStream.iterate(first.getYear(), year -> year + interval)
        .limit(MAX_YEARS / interval + 1L)
        .filter(year -> !isLeapDay(first) || Year.isLeap(year))
        .mapToObj(first::withYear)
        .takeWhile(day -> until == null || !day.isAfter(until))
        .limit(count == null ? MAX_YEARS : count)
        .toList();
  }

  private static boolean isLeapDay(LocalDate day) {
    return day.getMonthValue() == 2 && day.getDayOfMonth() == 29;
  }

  private static int number(ContentLine line, String text) {
    // Four digits cannot overflow.
    int number = text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    if (number < 1 || number > MAX_YEARS) {
      throw unsupported(line, "a number of RRULE is from 1 to " + MAX_YEARS);
    }
    return number;
  }

  private static Refusal unsupported(ContentLine line, String detail) {
    return new Refusal(Refusal.Code.NOT_SUPPORTED, line.number(), detail);
  }
}
