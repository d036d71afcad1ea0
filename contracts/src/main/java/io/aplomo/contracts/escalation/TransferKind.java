package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How a case changes hands. */
public enum TransferKind {
  /** The receiver read the brief before. */
  WARM,
  /** A supervisor forced it. */
  COLD,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
