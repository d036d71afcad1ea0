package io.aplomo.escalation.sla.model;

/** What a clock waits for. */
public enum ClockKind {
  /** The customer has the confirmation that the complaint was received. */
  ACKNOWLEDGE,
  /** The first answer in substance. */
  FIRST_RESPONSE,
  /** The answer to what the customer said last. */
  NEXT_RESPONSE,
  /** News of the matter, even where there is nothing new. */
  KEEP_INFORMED,
  /** The whole matter is settled. */
  RESOLUTION,
  /** A team's own share of the work. */
  TEAM,
  /** A supervisor comes live into the contact. */
  SUPERVISOR_REQUESTED,
  /** A supervisor who could not come live calls back. */
  CALL_BACK,
  /** A supervisor takes a case that was escalated. */
  SUPERVISOR_ACCEPT,
  /** What was promised to the customer is done. */
  PROMISE,
  /** A pause after abuse ends. */
  COOL_OFF,
  /** A restriction of contact is looked at again. */
  RESTRICTION_REVIEW
}
