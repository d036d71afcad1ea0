package io.aplomo.escalation.calendar.ical;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Dates without a time: {@code 20260106} (RFC 5545, 3.3.4). */
final class IcalDate {
  /** Years that a working calendar can use. */
  private static final int FIRST_YEAR = 1970;

  private static final int LAST_YEAR = 2199;

  private IcalDate() {}

  /** The value of a property that must be {@code VALUE=DATE}. */
  static LocalDate of(ContentLine line) {
    if (!"DATE".equalsIgnoreCase(line.parameters().getOrDefault("VALUE", ""))) {
      throw new Refusal(
          Refusal.Code.NOT_SUPPORTED,
          line.number(),
          line.name()
              + " is taken over as a whole day alone: "
              + line.name()
              + ";VALUE=DATE:20260106");
    }
    return parse(line, line.value());
  }

  static LocalDate parse(ContentLine line, String text) {
    try {
      if (text.length() == "20260106".length()) {
        LocalDate date = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
          return date;
        }
      }
    } catch (DateTimeException e) {
      // Answered below, without the text of the file.
    }
    throw new Refusal(
        Refusal.Code.NOT_SUPPORTED,
        line.number(),
        "a date has eight digits, year, month and day, from %d to %d"
            .formatted(FIRST_YEAR, LAST_YEAR));
  }
}
