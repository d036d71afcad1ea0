package io.aplomo.chassis.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Instants as clients write them: ISO 8601 with an offset, years 1 to 9999. */
final class Instants {

  private static final int MAX_YEAR = 9999;

  private Instants() {}

  /** Cut to microseconds, which is what PostgreSQL keeps: what is answered is what is stored. */
  static Optional<Instant> parse(String text) {
    try {
      OffsetDateTime time = OffsetDateTime.parse(text);
      return time.getYear() >= 1 && time.getYear() <= MAX_YEAR
          ? Optional.of(time.toInstant().truncatedTo(ChronoUnit.MICROS))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
