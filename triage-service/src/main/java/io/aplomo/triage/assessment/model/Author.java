package io.aplomo.triage.assessment.model;

/** Who said a message. */
public enum Author {
  CUSTOMER,
  AGENT,
  THIRD_PARTY,
  BOT,
  /** Somebody that this version does not know of yet. */
  UNKNOWN
}
