package io.aplomo.escalation.conduct.model;

/** Why a command changes nothing: stable codes of the API. */
public enum Refusal {
  /** Nobody noticed anything that a step could answer. */
  NOTHING_OBSERVED,
  /** Abuse is answered with a warning first. */
  NOT_WARNED,
  ALREADY_WARNED,
  ALREADY_OFFERED,
  /** There is nothing to resume: neither a warning nor a cool-off holds. */
  NOTHING_TO_RESUME,
  /** The contact is ended, and its cool-off not over. */
  CONTACT_ENDED,
  /** A restriction holds: change, renew or lift it. */
  RESTRICTED,
  NOT_RESTRICTED,
  ALREADY_PROPOSED,
  NOT_PROPOSED,
  /** The relation is ended. */
  OFFBOARDED,
  /** The customer may harm themselves: care first, then resume. */
  SUSPENDED,
  NOTHING_TO_APPEAL,
  ALREADY_APPEALED,
  NO_APPEAL,
  /** Somebody else has to decide: who took a step does not judge it. */
  SAME_PERSON,
  /** What two managers decided, a manager changes. */
  MANAGER_NEEDED,
  /** The customer is vulnerable: say why no adjustment would help. */
  ADJUSTMENT_REASON_NEEDED,
  REVIEW_NOT_AHEAD,
  /** Later than the policy allows. */
  REVIEW_TOO_FAR,
  /** Fewer steps on file than the policy asks for before an offboarding. */
  TOO_FEW_STEPS,
  /** The steps on file lie closer together than the policy asks for. */
  HISTORY_TOO_SHORT,
  /** No time was set, or it is not over. */
  NOTHING_DUE,
  /** No observation rests on the assessment. */
  NOTHING_RESTS_ON_IT
}
