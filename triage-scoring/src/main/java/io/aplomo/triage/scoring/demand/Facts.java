package io.aplomo.triage.scoring.demand;

import io.aplomo.triage.scoring.conversation.Conversation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The structured facts that demands are held against; what cannot be read is as good as absent. */
record Facts(@Nullable LocalDate purchased, @Nullable LocalDate contacted, OptionalDouble amount) {

  static Facts of(Conversation conversation) {
    Map<String, Object> facts = conversation.facts();
    LocalDate contacted = date(facts.get("contactDate"));
    Instant received = conversation.receivedAt();
    if (contacted == null && received != null) {
      contacted = received.atZone(ZoneOffset.UTC).toLocalDate();
    }
    return new Facts(date(facts.get("purchaseDate")), contacted, number(facts.get("amount")));
  }

  /** Days from purchase to contact. */
  OptionalLong daysSincePurchase() {
    return purchased == null || contacted == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.DAYS.between(purchased, contacted));
  }

  private static @Nullable LocalDate date(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (text.length() < ISO_DATE) {
      return null;
    }
    try {
      // A time after the date does not matter for windows of days.
      return LocalDate.parse(text.substring(0, ISO_DATE));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Length of {@code 2026-01-31}. */
  private static final int ISO_DATE = 10;

  private static OptionalDouble number(@Nullable Object value) {
    return value instanceof Number number && Double.isFinite(number.doubleValue())
        ? OptionalDouble.of(number.doubleValue())
        : OptionalDouble.empty();
  }
}
