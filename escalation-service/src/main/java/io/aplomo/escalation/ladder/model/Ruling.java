package io.aplomo.escalation.ladder.model;

/** The answer to a command. */
public sealed interface Ruling {
  /**
   * It follows.
   *
   * @param next the escalation afterwards
   */
  record Granted(Escalation next, EscalationEvent event) implements Ruling {}

  /** Nothing changes. */
  record Refused(Refusal reason) implements Ruling {}
}
