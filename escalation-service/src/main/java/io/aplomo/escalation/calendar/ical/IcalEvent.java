package io.aplomo.escalation.calendar.ical;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One VEVENT, gathered line by line. */
final class IcalEvent {
  /** Days of one occurrence. */
  static final int MAX_DAYS = 366;

  /** What can move or take away days in ways that are not taken over. */
  private static final List<String> REFUSED =
      List.of("RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID", "DURATION");

  private final int line;
  private @Nullable ContentLine start;
  private @Nullable ContentLine end;
  private @Nullable ContentLine rule;
  private @Nullable ContentLine summary;

  IcalEvent(int line) {
    this.line = line;
  }

  /** Takes one line; those that say nothing about days are passed over. */
  void take(ContentLine property) {
    switch (property.name()) {
      case "DTSTART" -> start = once(start, property);
      case "DTEND" -> end = once(end, property);
      case "RRULE" -> rule = once(rule, property);
      case "SUMMARY" -> summary = once(summary, property);
      case "STATUS" -> {
        if ("CANCELLED".equalsIgnoreCase(property.value())) {
          throw unsupported(property, "a cancelled event; take it out of the file");
        }
      }
      default -> {
        if (REFUSED.contains(property.name())) {
          throw unsupported(property, property.name() + " is not taken over");
        }
      }
    }
  }

  /** The first day of each occurrence. */
  List<LocalDate> occurrences() {
    LocalDate first = IcalDate.of(needed(start, "DTSTART"));
    return rule == null ? List.of(first) : YearlyRule.parse(rule).from(first);
  }

  /** How many days each occurrence lasts; DTEND is the day after the last. */
  int days() {
    if (end == null) {
      return 1;
    }
    long days = ChronoUnit.DAYS.between(IcalDate.of(needed(start, "DTSTART")), IcalDate.of(end));
    if (days < 1 || days > MAX_DAYS) {
      throw unsupported(
          end, "DTEND is the day after the last: 1 to " + MAX_DAYS + " days after DTSTART");
    }
    return (int) days;
  }

  /** What the event is called. */
  String name() {
    String name =
        needed(summary, "SUMMARY")
            .value()
            .replaceAll("\\\\[nN]", " ")
            .replaceAll("\\\\([\\\\;,])", "$1")
            .strip();
    if (name.isEmpty()) {
      throw new Refusal(Refusal.Code.INCOMPLETE, line, "the event has no SUMMARY");
    }
    return name;
  }

  int line() {
    return line;
  }

  private ContentLine needed(@Nullable ContentLine property, String name) {
    if (property == null) {
      throw new Refusal(Refusal.Code.INCOMPLETE, line, "the event has no " + name);
    }
    return property;
  }

  private static ContentLine once(@Nullable ContentLine before, ContentLine property) {
    if (before != null) {
      throw new Refusal(
          Refusal.Code.NOT_ICALENDAR,
          property.number(),
          property.name() + " stands twice in one event");
    }
    return property;
  }

  private static Refusal unsupported(ContentLine property, String detail) {
    return new Refusal(Refusal.Code.NOT_SUPPORTED, property.number(), detail);
  }
}
