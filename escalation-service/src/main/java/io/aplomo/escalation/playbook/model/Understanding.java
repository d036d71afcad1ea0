package io.aplomo.escalation.playbook.model;

/** Whether the customer knows how things are. */
public enum Understanding {
  INFORMED,
  MISINFORMED,
  /** It is not clear, or nobody has looked yet. */
  UNKNOWN
}
