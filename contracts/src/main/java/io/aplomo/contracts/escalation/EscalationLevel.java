package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Who has to take an escalated case, the lowest first. */
public enum EscalationLevel {
  SUPERVISOR,
  MANAGER,
  MANAGER_ON_CALL,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
