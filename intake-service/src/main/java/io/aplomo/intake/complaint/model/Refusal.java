package io.aplomo.intake.complaint.model;

/** Why a submission or a message is not let in although each of its values is well formed. */
public enum Refusal {
  /** Only of letters, counter and e-mail, and of imports, may be said when they were received. */
  RECEIVED_AT_NOT_ALLOWED,
  RECEIVED_AT_IN_FUTURE,
  RECEIVED_AT_TOO_OLD,
  OCCURRED_AT_IN_FUTURE
}
