package io.aplomo.escalation.transfer.model;

/** Why a transfer, or an answer to one, was refused: stable codes of the API. */
public enum Refusal {
  /** Nobody has the case: there is nobody to transfer it from. */
  NOT_ASSIGNED,
  /** Somebody else has the case: they, or a supervisor, transfer it. */
  NOT_OWNER,
  /** That person has the case. */
  ALREADY_THEIRS,
  /** The case is settled. */
  CASE_SETTLED,
  /** The case was escalated: it goes to somebody who accepts it. */
  CASE_ESCALATED,
  /** An offer of this case waits for its receiver. */
  ALREADY_OFFERED,
  /** A cold transfer leaves the customer to begin anew: offer it warm. */
  COLD,
  /** A supervisor forces a cold transfer, an agent does not. */
  SUPERVISOR_NEEDED,
  /** The customer has been transferred as often as is bearable. */
  BUDGET_SPENT,
  /** It was offered to somebody else. */
  NOT_OFFERED_TO_YOU,
  /** The case has changed since the brief was read: read it again. */
  BRIEF_STALE,
  /** The case has changed hands since it was offered. */
  CASE_MOVED,
  /** There is still time to answer. */
  NOT_DUE,
  /** The offer was answered, or has lapsed. */
  OVER
}
