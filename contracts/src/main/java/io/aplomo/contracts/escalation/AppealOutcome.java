package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What came of an appeal. */
public enum AppealOutcome {
  /** The step is undone. */
  UPHELD,
  /** The step stands. */
  DISMISSED,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
