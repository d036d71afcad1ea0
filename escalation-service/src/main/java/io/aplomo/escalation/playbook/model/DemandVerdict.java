package io.aplomo.escalation.playbook.model;

/** What the customer asks for, held against the policies. */
public enum DemandVerdict {
  /** Nothing is asked for, or nobody has looked yet. */
  NONE,
  REASONABLE,
  UNREASONABLE
}
