package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where what the customer asks for stands (practices D1 and D2). */
public enum DemandState {
  STATED,
  EXPLAINED,
  COMPROMISE_OFFERED,
  DECLINED,
  INSISTED,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
