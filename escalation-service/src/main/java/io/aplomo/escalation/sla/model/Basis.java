package io.aplomo.escalation.sla.model;

/** What a deadline rests on. */
public enum Basis {
  /** The organisation's own promise: a case has one such clock of a kind at a time. */
  CONTRACTUAL,
  /**
   * A law: every rule that applies has a clock of its own, and only what the rule names pauses it.
   */
  STATUTORY
}
