package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a customer whose complaint is handled well gets, in this order (practice R1). */
public enum RecoveryStep {
  ACKNOWLEDGE,
  APOLOGISE,
  FIX,
  OWN,
  ACT_WITH_URGENCY,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
