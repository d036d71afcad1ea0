package io.aplomo.escalation.promise.application;

import io.aplomo.chassis.id.UuidV7;
import java.time.Instant;
import java.util.UUID;

/**
 * The ids of promises, which are those of their timers. They can be told from those of clocks by a
 * glance, so that nobody has to ask the database about timers of clocks.
 */
final class PromiseId {
  /** In the place of 14 random bits: one clock in 16,384 looks alike, and is then not found. */
  private static final long MARK = 0x00A2_0000_0000_0000L;

  private static final long MARKED = 0x3FFF_0000_0000_0000L;

  private PromiseId() {}

  static UUID at(Instant now) {
    UUID drawn = UuidV7.at(now);
    return new UUID(
        drawn.getMostSignificantBits(), (drawn.getLeastSignificantBits() & ~MARKED) | MARK);
  }

  /** Whether a timer may be a promise's; if not, it is not. */
  static boolean mayBe(UUID timerId) {
    return (timerId.getLeastSignificantBits() & MARKED) == MARK;
  }
}
