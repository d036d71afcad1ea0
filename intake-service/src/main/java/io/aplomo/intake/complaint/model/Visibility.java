package io.aplomo.intake.complaint.model;

/** Whether the customer can see a message. */
public enum Visibility {
  PUBLIC,
  INTERNAL
}
