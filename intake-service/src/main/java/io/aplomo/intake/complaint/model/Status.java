package io.aplomo.intake.complaint.model;

/** Where a complaint stands at intake; what is done about it is its case, which lives elsewhere. */
public enum Status {
  /** Accepted and durable. */
  RECEIVED
}
