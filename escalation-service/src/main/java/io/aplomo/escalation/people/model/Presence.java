package io.aplomo.escalation.people.model;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person is at work, as their desktop says by a heartbeat. What it said lapses unless it
 * is said again: a desktop that has crashed does not go on taking cases.
 *
 * @param status as it was said
 * @param since when it was said first, without a gap
 * @param until when it lapses, the instant itself being too late; null for AWAY, which does not
 */
public record Presence(Status status, Instant since, @Nullable Instant until) {

  /** What a person can be. */
  public enum Status {
    /** Takes cases. */
    AVAILABLE,
    /** At work, and offered no further case; who asks for one gets it. */
    BUSY,
    /** In a break that ends today. */
    BREAK,
    /** Not at work, or not heard of. */
    AWAY
  }

  /** What it is worth at an instant: away from when it lapsed. */
  public Presence at(Instant now) {
    return until == null || until.isAfter(now) ? this : new Presence(Status.AWAY, until, null);
  }

  /** What it becomes when a status is said now and lapses after {@code lapse}. */
  public Presence heard(Status said, Instant now, Duration lapse) {
    Presence present = at(now);
    Instant from = present.status == said ? present.since : now;
    return new Presence(said, from, said == Status.AWAY ? null : now.plus(lapse));
  }
}
