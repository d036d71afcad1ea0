package io.aplomo.escalation.routing.model;

import java.time.Instant;

/** When a person is on duty, or on call: with its first instant and without its end. */
public record Shift(Instant from, Instant until) {
  public Shift {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("A shift from " + from + " until " + until);
    }
  }

  boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
