package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Who noticed conduct. */
public enum ConductSource {
  /** The person in the contact. */
  REPORT,
  /** Triage. */
  SCORE,
  /** A person who corrected triage. */
  CORRECTION,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
