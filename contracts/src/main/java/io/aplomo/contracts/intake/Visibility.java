package io.aplomo.contracts.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** Whether the customer can see a message. */
public enum Visibility {
  PUBLIC,
  INTERNAL,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
