package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Where the conduct protocol stands for one customer. */
public enum ConductStatus {
  /** Nothing stands against the customer. */
  CLEAR,
  /** Abuse or a threat was noticed; no step was taken. */
  OBSERVED,
  WARNED,
  SUPERVISOR_OFFERED,
  /** Cooling off: messages are kept and wait. */
  CONTACT_ENDED,
  /** After a step, in contact as anybody. */
  RESUMED,
  /** In contact in some ways only, for a time. */
  RESTRICTED,
  /** Restricted, and somebody proposes to end the relation. */
  OFFBOARDING_PROPOSED,
  /** The relation is ended. */
  OFFBOARDED,
  /** The customer may harm themselves: care comes first. */
  SUSPENDED,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
