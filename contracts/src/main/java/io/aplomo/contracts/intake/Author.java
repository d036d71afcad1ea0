package io.aplomo.contracts.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Who said a message. */
public enum Author {
  CUSTOMER,
  AGENT,
  THIRD_PARTY,
  BOT,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
