package io.aplomo.escalation.calendar.ical;

import java.io.Serial;

/** Leaves the parser at once; {@link CalendarImport} turns it into its answer. */
final class Refusal extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Why a file is not taken; stable. */
  enum Code {
    /** A bound is passed. */
    TOO_LARGE,
    /** The bytes are not UTF-8. */
    NOT_UTF8,
    /** The text does not have the form of RFC 5545. */
    NOT_ICALENDAR,
    /** The file says something that cannot be taken over as whole days. */
    NOT_SUPPORTED,
    /** A property of an event is missing. */
    INCOMPLETE
  }

  private final Code code;
  private final int line;

  Refusal(Code code, int line, String detail) {
    super(detail, null, false, false);
    this.code = code;
    this.line = line;
  }

  Code code() {
    return code;
  }

  int line() {
    return line;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
