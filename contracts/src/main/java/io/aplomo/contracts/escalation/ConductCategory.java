package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a person reports. */
public enum ConductCategory {
  INSULT,
  DISCRIMINATION,
  SEXUAL_HARASSMENT,
  THREAT,
  SAFETY,
  SELF_HARM,
  OTHER,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
