package io.aplomo.escalation.cases.model;

/** Why a command was refused: stable codes of the API. */
public enum Refusal {
  ALREADY_OPEN,
  ALREADY_RESOLVED,
  ALREADY_CLOSED,
  /** A case is closed after it was resolved, so that the customer could disagree. */
  NOT_RESOLVED,
  /** Nobody has the case: it is assigned first. */
  NOT_ASSIGNED,
  /** That person has the case already. */
  ALREADY_ASSIGNED,
  /** The tenant has people, and none who is active with this subject. */
  NO_SUCH_PERSON,
  /** Somebody else has the case: they, or a supervisor, may do this. */
  NOT_OWNER,
  ALREADY_STARTED,
  ALREADY_ESCALATED,
  /** The case was escalated: an agent neither takes it nor settles it for others. */
  AUTHORITY_MISSING,
  /** The organisation waits for this already. */
  ALREADY_AWAITING,
  /** Nobody waits for this: a message of the customer may have ended it. */
  NOT_AWAITING,
  /** A case with a recovery step missing is resolved with a reason only. */
  STEPS_MISSING,
  /** A supervisor may give that reason, an agent may not. */
  SUPERVISOR_NEEDED,
  /** The same evidence is on file. */
  ALREADY_DONE,
  /** The conversation has no message of ours with this id that the customer can see. */
  NO_SUCH_MESSAGE,
  /** The customer has asked for nothing yet. */
  NOT_STATED,
  ALREADY_STATED,
  /** Why it cannot be as the customer asks is explained before it is answered. */
  NOT_EXPLAINED,
  ALREADY_EXPLAINED,
  /** A compromise is offered before the no, or it is said why none can be. */
  NOT_OFFERED,
  ALREADY_OFFERED,
  ALREADY_DECLINED,
  ALREADY_INSISTED,
  ALREADY_TAGGED,
  NOT_TAGGED,
  /** It has {@link Handling#MOST_TAGS} tags. */
  TAGS_FULL
}
