package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Who ended a step. */
public enum ConductCause {
  PERSON,
  /** The time that had been set for it. */
  TIME,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
