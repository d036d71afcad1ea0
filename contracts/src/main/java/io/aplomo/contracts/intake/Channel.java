package io.aplomo.contracts.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** The way by which a complaint or message reached the organisation. */
public enum Channel {
  PHONE,
  CHAT,
  EMAIL,
  WEB,
  SOCIAL,
  IN_PERSON,
  LETTER,
  MESSAGING,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
