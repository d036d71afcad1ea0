package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How soon a case must be worked on, {@code P1} first. */
public enum Priority {
  P1,
  P2,
  P3,
  P4,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
