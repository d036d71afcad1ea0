package io.aplomo.escalation.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A place in the order in which the timers of a shard fall due; a read from it includes it.
 *
 * @param at an instant of the database
 * @param clockId the lowest of that instant
 */
record LowMark(Instant at, UUID clockId) {
  private static final UUID LOWEST = new UUID(0, 0);

  /** Before every timer: none is set for a time before it is set. */
  static final LowMark START = new LowMark(Instant.EPOCH, LOWEST);

  /** Before whatever is due at an instant or later. */
  static LowMark at(Instant instant) {
    return new LowMark(instant, LOWEST);
  }

  /** Behind whatever is due at an instant; the database's time has no finer parts. */
  static LowMark after(Instant instant) {
    return at(instant.plus(Duration.ofNanos(1_000)));
  }

  boolean isBelow(LowMark other) {
    int byTime = at.compareTo(other.at);
    return byTime != 0 ? byTime < 0 : unsigned(clockId, other.clockId) < 0;
  }

  /** As PostgreSQL orders them: by bytes. {@link UUID#compareTo} takes the halves as signed. */
  private static int unsigned(UUID a, UUID b) {
    int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
  }

  static LowMark lower(LowMark a, LowMark b) {
    return a.isBelow(b) ? a : b;
  }

  static LowMark higher(LowMark a, LowMark b) {
    return a.isBelow(b) ? b : a;
  }
}
