package io.aplomo.escalation.ladder.model;

/** Why a command was refused: stable codes of the API. */
public enum Refusal {
  /** It rests on this already, at this level or above. */
  ALREADY_RAISED,
  /** It rests on {@value Escalation#MOST_GROUNDS} things: one more says nothing. */
  GROUNDS_FULL,
  /** Nobody has accepted. */
  NOT_ACCEPTED,
  /** Somebody has accepted. */
  ALREADY_ACCEPTED,
  /** It waits for somebody with more authority than this. */
  AUTHORITY_MISSING,
  /** Somebody else was called, who may refuse. */
  NOT_ADDRESSED,
  ALREADY_REFUSED,
  /** {@value Escalation#MOST_REFUSALS} people of the level have refused: it waits or climbs. */
  REFUSALS_FULL,
  /** There is still time to accept, or none is set. */
  NOT_DUE,
  /** It does not rest on this. */
  NOT_A_GROUND,
  /** It is over. */
  ENDED,
  /** The case is settled: nobody has to take it. */
  CASE_SETTLED
}
