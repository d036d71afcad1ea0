package io.aplomo.contracts.triage;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What of an assessment a person can correct. */
public enum Dimension {
  URGENCY,
  FAULT,
  CONDUCT,
  EMOTION,
  DEMAND,
  UNDERSTANDING,
  CATEGORY,
  INTENT,
  SAFETY,
  VULNERABLE,
  /** One that a newer triage knows and this version does not. */
  @JsonEnumDefaultValue
  UNKNOWN
}
