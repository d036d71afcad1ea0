package io.aplomo.escalation.transfer.application;

import io.aplomo.chassis.id.DerivedId;
import java.util.UUID;

/**
 * The ids of the timers with which offers lapse. They can be told from those of clocks by a glance,
 * so that nobody has to ask the database about timers of clocks.
 */
final class TransferTimer {
  private static final long MARKED = 0x3FFF_0000_0000_0000L;

  /** In the place of 14 random bits: one clock in 16,384 looks alike, and is then not found. */
  private static final long MARK = 0x17AF_0000_0000_0000L;

  private TransferTimer() {}

  static UUID of(UUID transferId) {
    UUID derived = DerivedId.of(transferId, "transfer.timer");
    return new UUID(
        derived.getMostSignificantBits(), (derived.getLeastSignificantBits() & ~MARKED) | MARK);
  }

  /** Whether it may be one; if not, it is not. */
  static boolean mayBe(UUID timerId) {
    return (timerId.getLeastSignificantBits() & MARKED) == MARK;
  }
}
