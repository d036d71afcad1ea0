package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How bad it was, as a person reports. */
public enum ConductSeverity {
  MINOR,
  SERIOUS,
  SEVERE,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
