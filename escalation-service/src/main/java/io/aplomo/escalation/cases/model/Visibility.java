package io.aplomo.escalation.cases.model;

/** Whether the customer can see a message. */
public enum Visibility {
  PUBLIC,
  INTERNAL,
  /** One that a newer intake knows and this version does not. */
  UNKNOWN
}
