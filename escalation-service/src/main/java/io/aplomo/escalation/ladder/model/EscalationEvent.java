package io.aplomo.escalation.ladder.model;

/** What happened to an escalation: each becomes a line of its history, and most are published. */
public sealed interface EscalationEvent {
  /** Somebody is called, for the first time or again, because of this. */
  record Called(Ground ground) implements EscalationEvent {}

  /** It rests on one thing more; who is called, or has accepted, stays. */
  record Added(Ground ground) implements EscalationEvent {}

  /** It rests on one thing less. */
  record Lessened(Ground ground) implements EscalationEvent {}

  /** A person has the case from now on. */
  record Accepted(String by) implements EscalationEvent {}

  /** A person cannot take it. */
  record Refused(String by, String reasonCode) implements EscalationEvent {}

  /**
   * Nobody accepted in time.
   *
   * @param from the level that was called
   * @param unanswered whether there is none above
   */
  record Climbed(Level from, boolean unanswered) implements EscalationEvent {}

  /** Whoever had accepted gave the case back: somebody is called again. */
  record Returned() implements EscalationEvent {}

  /** Nobody has to take it any more. */
  record Ended(End because) implements EscalationEvent {}
}
