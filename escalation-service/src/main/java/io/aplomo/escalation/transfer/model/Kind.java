package io.aplomo.escalation.transfer.model;

/** How a case changes hands. */
public enum Kind {
  /** The receiver reads the brief and says so before the case is theirs. */
  WARM,
  /** The case is theirs at once. */
  COLD
}
