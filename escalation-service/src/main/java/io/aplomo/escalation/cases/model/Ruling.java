package io.aplomo.escalation.cases.model;

/** The answer to a command. */
public sealed interface Ruling {
  /**
   * It moves the case, or is noted of it where it stands.
   *
   * @param next the same if the case stays where it is
   * @param handling the same if nothing of it changes
   */
  record Granted(Stage next, Handling handling, CaseEvent event) implements Ruling {}

  /** It changes nothing. */
  record Refused(Refusal reason) implements Ruling {}
}
