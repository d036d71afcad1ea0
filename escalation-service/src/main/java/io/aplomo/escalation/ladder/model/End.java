package io.aplomo.escalation.ladder.model;

/** Why nobody has to take the case any more: stable codes. */
public enum End {
  RESOLVED,
  CLOSED,
  /** All that it rested on turned out not to hold. */
  WITHDRAWN
}
