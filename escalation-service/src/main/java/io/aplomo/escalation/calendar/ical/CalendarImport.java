package io.aplomo.escalation.calendar.ical;

import io.aplomo.escalation.calendar.model.ExceptionDay;
import io.aplomo.escalation.calendar.model.WorkingCalendar;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the whole-day events of an iCalendar file (RFC 5545) as closed days of a working calendar.
 *
 * <p>Taken over: one VCALENDAR with VEVENTs of {@code DTSTART;VALUE=DATE}, {@code DTEND;VALUE=DATE}
 * (the day after the last), {@code SUMMARY}, and {@code RRULE:FREQ=YEARLY} with COUNT or UNTIL.
 * Properties that say nothing about days, VTIMEZONE and VALARM are passed over. Everything else is
 * refused, and then nothing is taken.
 */
public final class CalendarImport {
  /** Bytes of a file. */
  public static final int MAX_BYTES = 1 << 20;

  /** Events of a file. */
  public static final int MAX_EVENTS = 2_000;

  private static final String EVENT = "VEVENT";

  private final NavigableMap<LocalDate, ExceptionDay> days = new TreeMap<>();
  private final Deque<String> open = new ArrayDeque<>();
  private @Nullable IcalEvent event;
  private int events;
  private int named;
  private boolean ended;

  private CalendarImport() {}

  /** What came of a file. */
  public sealed interface Result {}

  /**
   * It was understood as a whole.
   *
   * @param days closed days by date; may be empty
   */
  public record Imported(NavigableMap<LocalDate, ExceptionDay> days) implements Result {
    public Imported {
      days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    }
  }

  /**
   * It was not.
   *
   * @param code stable: TOO_LARGE, NOT_UTF8, NOT_ICALENDAR, NOT_SUPPORTED or INCOMPLETE
   * @param line of the file, from 1; where an event lacks something, the line on which it begins
   * @param detail in English, for the person who has the file; it repeats no text of the file but
   *     names of properties
   */
  public record Refused(String code, int line, String detail) implements Result {}

  /** Reads a file of UTF-8, with or without a byte order mark. */
  public static Result read(byte[] file) {
    try {
      if (file.length > MAX_BYTES) {
        throw new Refusal(Refusal.Code.TOO_LARGE, 1, "a file has at most " + MAX_BYTES + " bytes");
      }
      CalendarImport reading = new CalendarImport();
      int last = 1;
      for (ContentLine line : ContentLine.in(decoded(file))) {
        reading.take(line);
        last = line.number();
      }
      if (!reading.ended) {
        throw new Refusal(Refusal.Code.NOT_ICALENDAR, last, "END:VCALENDAR is missing");
      }
      return new Imported(reading.days);
    } catch (Refusal refusal) {
      return new Refused(refusal.code().name(), refusal.line(), refusal.detail());
    }
  }

  private static String decoded(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refusal(Refusal.Code.NOT_UTF8, 1, "the file is not UTF-8");
    }
  }

  private void take(ContentLine line) {
    if (ended) {
      throw wrong(line, "nothing follows END:VCALENDAR");
    }
    if (line.is("BEGIN")) {
      begin(line, line.value().strip().toUpperCase(Locale.ROOT));
    } else if (line.is("END")) {
      end(line, line.value().strip().toUpperCase(Locale.ROOT));
    } else if (open.isEmpty()) {
      throw wrong(line, "the file begins with BEGIN:VCALENDAR");
    } else if (event != null && EVENT.equals(open.peek())) {
      event.take(line);
    }
  }

  private void begin(ContentLine line, String component) {
    if (!mayStandIn(open.peek(), component)) {
      throw open.isEmpty()
          ? wrong(line, "the file begins with BEGIN:VCALENDAR")
          : new Refusal(Refusal.Code.NOT_SUPPORTED, line.number(), "only VEVENTs are taken over");
    }
    open.push(component);
    if (component.equals(EVENT)) {
      events++;
      if (events > MAX_EVENTS) {
        throw new Refusal(
            Refusal.Code.TOO_LARGE, line.number(), "a file has at most " + MAX_EVENTS + " events");
      }
      event = new IcalEvent(line.number());
    }
  }

  private static boolean mayStandIn(@Nullable String outer, String component) {
    return switch (outer) {
      case null -> component.equals("VCALENDAR");
      case "VCALENDAR" -> component.equals(EVENT) || component.equals("VTIMEZONE");
      case EVENT -> component.equals("VALARM");
      case "VTIMEZONE" -> component.equals("STANDARD") || component.equals("DAYLIGHT");
      default -> false;
    };
  }

  private void end(ContentLine line, String component) {
    if (!component.equals(open.peek())) {
      throw wrong(line, "END does not match BEGIN");
    }
    open.pop();
    if (event != null && component.equals(EVENT)) {
      add(event);
      event = null;
    }
    ended = open.isEmpty();
  }

  private void add(IcalEvent event) {
    int length = event.days();
    String name = event.name();
    for (LocalDate first : event.occurrences()) {
      for (int i = 0; i < length; i++) {
        // Counted even if the day is known: repetition must not make a small file long work.
        if (++named > WorkingCalendar.MAX_EXCEPTIONS) {
          throw new Refusal(
              Refusal.Code.TOO_LARGE,
              event.line(),
              "a file names at most " + WorkingCalendar.MAX_EXCEPTIONS + " days");
        }
        days.merge(first.plusDays(i), closed(name), CalendarImport::both);
      }
    }
  }

  /** Two holidays of one date keep both names. */
  private static ExceptionDay both(ExceptionDay one, ExceptionDay other) {
    return one.name().equals(other.name()) ? one : closed(one.name() + " / " + other.name());
  }

  private static ExceptionDay closed(String name) {
    return ExceptionDay.closed(
        name.length() <= ExceptionDay.MAX_NAME ? name : name.substring(0, ExceptionDay.MAX_NAME));
  }

  private static Refusal wrong(ContentLine line, String detail) {
    return new Refusal(Refusal.Code.NOT_ICALENDAR, line.number(), detail);
  }
}
