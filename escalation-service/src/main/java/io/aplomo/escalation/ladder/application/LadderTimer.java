package io.aplomo.escalation.ladder.application;

import io.aplomo.chassis.id.DerivedId;
import java.util.UUID;

/**
 * The ids of the ladder's timers. They can be told from those of clocks by a glance, so that nobody
 * has to ask the database about timers of clocks.
 */
final class LadderTimer {
  private static final long MARKED = 0x3FFF_0000_0000_0000L;

  /** In the place of 14 random bits: one clock in 16,384 looks alike, and is then not found. */
  private static final long ACCEPT = 0x1ACC_0000_0000_0000L;

  private static final long CALL = 0x1CA1_0000_0000_0000L;

  private LadderTimer() {}

  /** The id of the timer that ends the time to accept, as an event sets it. */
  static UUID accept(UUID eventId) {
    return marked(DerivedId.of(eventId, "ladder.accept"), ACCEPT);
  }

  /** The id of the timer of a call about a breach. */
  static UUID call(UUID clockId, String breach) {
    return marked(DerivedId.of(clockId, "ladder.call:" + breach), CALL);
  }

  static boolean mayBeAccept(UUID timerId) {
    return (timerId.getLeastSignificantBits() & MARKED) == ACCEPT;
  }

  static boolean mayBeCall(UUID timerId) {
    return (timerId.getLeastSignificantBits() & MARKED) == CALL;
  }

  private static UUID marked(UUID derived, long mark) {
    return new UUID(
        derived.getMostSignificantBits(), (derived.getLeastSignificantBits() & ~MARKED) | mark);
  }
}
