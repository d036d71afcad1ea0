package io.aplomo.escalation.clock.model;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The last time that the customer asked for a supervisor in the contact, and what came of it. */
final class SupervisorRequest {
  private @Nullable Instant askedAt;
  private boolean came;
  private boolean callOwed;

  /** The customer asks; what came of the last time does not matter any more. */
  void asked(Instant at) {
    askedAt = at;
    came = false;
    callOwed = false;
  }

  void came() {
    came = true;
  }

  /** Whether somebody has taken the case for whom the customer had asked. */
  boolean hasCome() {
    return came;
  }

  /**
   * Nobody came in time: answers from when a call is owed, which is from when the customer asked;
   * nothing if it is owed already, or nobody asked.
   */
  Optional<Instant> missed() {
    if (came || callOwed) {
      return Optional.empty();
    }
    callOwed = askedAt != null;
    return Optional.ofNullable(askedAt);
  }
}
