package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a clock's deadline rests on. */
public enum ClockBasis {
  /** The organisation's own policy. */
  CONTRACTUAL,
  /** A law; only the law pauses it. */
  STATUTORY,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
