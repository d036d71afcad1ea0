package io.aplomo.escalation.conduct.model;

/** A step against the customer that stands only as long as what it rests on does. */
public enum Rung {
  WARNED,
  SUPERVISOR_OFFERED,
  CONTACT_ENDED,
  RESTRICTED
}
