package io.aplomo.escalation.cases.model;

/** What a complaint is about, as the caller said. */
public enum Category {
  BILLING,
  SERVICE_CONTINUITY,
  DELIVERY,
  PRODUCT,
  CONTRACT,
  STAFF,
  PRIVACY,
  OTHER,
  /** One that a newer intake knows and this version does not. */
  UNKNOWN
}
