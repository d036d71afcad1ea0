package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How contact is restricted. */
public enum RestrictionKind {
  /** Some channels stay open. */
  CHANNEL,
  /** At some hours. */
  HOURS,
  /** With one person. */
  NAMED_CONTACT,
  WRITING_ONLY,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
