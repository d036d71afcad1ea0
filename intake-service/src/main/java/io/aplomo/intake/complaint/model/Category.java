package io.aplomo.intake.complaint.model;

/** What a complaint is about, where the caller says so. */
public enum Category {
  BILLING,
  SERVICE_CONTINUITY,
  DELIVERY,
  PRODUCT,
  CONTRACT,
  STAFF,
  PRIVACY,
  OTHER
}
