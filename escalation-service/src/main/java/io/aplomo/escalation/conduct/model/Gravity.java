package io.aplomo.escalation.conduct.model;

import org.jspecify.annotations.Nullable;

/** What the protocol makes of conduct, the lighter first. Anger is neither. */
public enum Gravity {
  /** Insults and the like: the ladder is climbed step by step. */
  ABUSE,
  /** A threat to people's safety: it jumps the ladder. */
  THREAT;

  /** The graver of two; null is none at all. */
  Gravity or(@Nullable Gravity other) {
    return other == null || compareTo(other) >= 0 ? this : other;
  }
}
