package io.aplomo.escalation.conduct.model;

/** What the protocol makes of conduct, the lighter first. Anger is neither. */
public enum Gravity {
  /** Insults and the like: the ladder is climbed step by step. */
  ABUSE,
  /** A threat to people's safety: it jumps the ladder. */
  THREAT;

  /** The graver of two. */
  Gravity or(Gravity other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
