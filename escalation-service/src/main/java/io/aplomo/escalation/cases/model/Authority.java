package io.aplomo.escalation.cases.model;

/** How much a person may decide about a case, as their role says. */
public enum Authority {
  /** Works on cases. */
  AGENT,
  /** Decides what agents may not: supervisors, and managers. */
  SUPERVISOR
}
