package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where a case stands. */
public enum CaseStatus {
  OPEN,
  /** The organisation holds it to be settled; the customer may still disagree. */
  RESOLVED,
  /** Settled for good. */
  CLOSED,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
