package io.aplomo.escalation.clock.application;

import java.time.Duration;
import java.time.Instant;

/**
 * Up to when all that happened is known, and how long clocks wait for the rest ({@code
 * breach-hold}, architecture.md 4.5).
 *
 * @param now the database's time
 * @param knownUntil every fact from before this has been taken in; at or before {@code now}
 */
public record Horizon(Instant now, Instant knownUntil) {
  /** How long a clock waits at most for facts that may be on their way. */
  public static final Duration HOLD = Duration.ofSeconds(60);

  /** How soon what is held is looked at again. */
  static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  public Horizon {
    if (knownUntil.isAfter(now)) {
      throw new IllegalArgumentException("Known until " + knownUntil + ", now " + now);
    }
  }

  /** Nothing is on its way. */
  public static Horizon clear(Instant now) {
    return new Horizon(now, now);
  }

  /** Up to when time may pass for clocks. */
  public Instant until() {
    Instant patience = now.minus(HOLD);
    return patience.isAfter(knownUntil) ? patience : knownUntil;
  }

  /** Whether something of that instant is told though facts may be missing. */
  public boolean isHeld(Instant at) {
    return at.isAfter(knownUntil);
  }

  /** When to look at something next that is to happen at an instant. */
  public Instant lookAt(Instant next) {
    return next.isAfter(now) ? next : now.plus(LOOK_AGAIN);
  }
}
