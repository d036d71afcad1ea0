package io.aplomo.escalation.clock.model;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.sla.model.Circumstances;
import io.aplomo.escalation.sla.model.PauseCause;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What clocks know of a case. Facts count from {@link #effectiveAt}, in that order, whenever and in
 * whatever order they came (invariant 5); of two at one instant the one that came first counts
 * first.
 */
public sealed interface ClockFact {
  /** From when it counts. */
  Instant effectiveAt();

  /**
   * The complaint reached the organisation: every clock of the customer starts here.
   *
   * @param revision of the tenant's policies and calendars, to which the case keeps
   */
  record Received(Instant effectiveAt, Circumstances circumstances, long revision)
      implements ClockFact {
    /** Where it is not known yet to which revision the case keeps. */
    public static final long UNPINNED = -1;

    /** The same, kept to a revision. */
    public Received pinned(long to) {
      return new Received(effectiveAt, circumstances, to);
    }
  }

  /** What decides on the rules is known better, or has changed. */
  record Judged(Instant effectiveAt, Circumstances circumstances) implements ClockFact {}

  /**
   * From now on the case is at least this urgent, whatever it is judged to be: a statutory clock of
   * it is breached.
   *
   * @param priority null where that is over
   */
  record AtLeast(Instant effectiveAt, @Nullable Priority priority) implements ClockFact {}

  /** A person applied other versions of policies and calendars to the case. */
  record Applied(Instant effectiveAt, long revision) implements ClockFact {}

  /** The case came into a queue: the work of a team begins. */
  record Queued(Instant effectiveAt, Queue queue) implements ClockFact {}

  /**
   * Something was said after the complaint's own words.
   *
   * @param messageId of the message
   * @param seen whether the customer can see it
   */
  record Said(Instant effectiveAt, UUID messageId, Author author, boolean seen)
      implements ClockFact {}

  /** A message turned out to ask for nothing ("thanks, bye"). */
  record Courtesy(Instant effectiveAt, UUID messageId) implements ClockFact {}

  /** Time stops for the clocks that this pauses. */
  record Paused(Instant effectiveAt, PauseCause cause) implements ClockFact {}

  /** Time goes on. */
  record Continued(Instant effectiveAt, PauseCause cause) implements ClockFact {}

  /** The customer has the confirmation of receipt. */
  record Delivered(Instant effectiveAt) implements ClockFact {}

  /** The customer asks for a supervisor in the contact. */
  record SupervisorAsked(Instant effectiveAt) implements ClockFact {}

  /** A supervisor came into the contact, or took the case after it. */
  record SupervisorCame(Instant effectiveAt) implements ClockFact {}

  /** The case was held to be settled. */
  record Resolved(Instant effectiveAt) implements ClockFact {}

  /** The case was taken up again. */
  record Reopened(Instant effectiveAt) implements ClockFact {}

  /** The case was settled for good. */
  record Closed(Instant effectiveAt) implements ClockFact {}
}
