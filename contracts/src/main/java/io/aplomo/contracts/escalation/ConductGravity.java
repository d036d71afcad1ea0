package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What the protocol makes of conduct. */
public enum ConductGravity {
  ABUSE,
  /** It jumps the ladder. */
  THREAT,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
