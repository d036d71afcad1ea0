package io.aplomo.contracts.intake;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What a complaint is about. */
public enum ComplaintCategory {
  BILLING,
  SERVICE_CONTINUITY,
  DELIVERY,
  PRODUCT,
  CONTRACT,
  STAFF,
  PRIVACY,
  OTHER,
  /** A value that this reader does not know yet. */
  @JsonEnumDefaultValue
  UNKNOWN
}
