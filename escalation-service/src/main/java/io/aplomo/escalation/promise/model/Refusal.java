package io.aplomo.escalation.promise.model;

/** Why nothing changes: stable codes of the API. */
public enum Refusal {
  ALREADY_KEPT,
  /** Its time has passed: it can only be kept late, and something else be promised. */
  ALREADY_BROKEN,
  ALREADY_REPLACED,
  ALREADY_WITHDRAWN,
  /** Somebody else sees to it: they, or a supervisor, withdraw it. */
  NOT_OWNER,
  /** The time that the customer is told has passed. */
  DUE_NOT_AHEAD,
  /** It is further ahead than {@link PromiseRules#furthest()}. */
  DUE_TOO_FAR,
  /** The case is settled for good. */
  CASE_CLOSED,
  /** As many promises as {@link PromiseRules#mostOpen()} of the case are still to be kept. */
  TOO_MANY_OPEN,
  /** The tenant has people, and none who is active with the owner's subject. */
  NO_SUCH_PERSON,
  /** It is not time yet, or it does not matter any more. */
  NOTHING_DUE
}
