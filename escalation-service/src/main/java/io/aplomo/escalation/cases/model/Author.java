package io.aplomo.escalation.cases.model;

/** Who said a message. */
public enum Author {
  CUSTOMER,
  AGENT,
  THIRD_PARTY,
  BOT,
  /** One that a newer intake knows and this version does not. */
  UNKNOWN
}
