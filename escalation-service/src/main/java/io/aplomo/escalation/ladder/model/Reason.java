package io.aplomo.escalation.ladder.model;

/** Why a case needs somebody with more authority: stable codes of the API and of events. */
public enum Reason {
  CONDUCT,
  BREACH,
  WARNING,
  TRANSFER_BUDGET_SPENT,
  REPEATED_CONTACT,
  AUTHORITY_MISSING,
  SUPERVISOR_ASKED_FOR,
  SAFETY;

  /** Whether somebody is called anew though somebody has accepted: the customer asks for them. */
  boolean callsAnew() {
    return this == SUPERVISOR_ASKED_FOR;
  }
}
