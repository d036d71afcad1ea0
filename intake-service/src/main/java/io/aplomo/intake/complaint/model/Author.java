package io.aplomo.intake.complaint.model;

/** Who said a message. */
public enum Author {
  CUSTOMER,
  AGENT,
  THIRD_PARTY,
  BOT
}
