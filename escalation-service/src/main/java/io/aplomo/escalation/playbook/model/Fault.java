package io.aplomo.escalation.playbook.model;

/** Whose fault it is, as triage or a person who corrected it found. */
public enum Fault {
  COMPANY,
  CUSTOMER,
  THIRD_PARTY,
  /** Nobody knows, or nobody has looked yet. */
  UNDETERMINED
}
