package io.aplomo.escalation.conduct.model;

/** Who noticed conduct. */
public enum Source {
  /** The person in the contact. It counts as much as any score, and no score overrules it. */
  REPORT,
  /** Triage. */
  SCORE,
  /** A person who corrected triage. */
  CORRECTION
}
