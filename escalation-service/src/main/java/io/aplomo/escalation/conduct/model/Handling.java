package io.aplomo.escalation.conduct.model;

/** Who should be in contact with a customer, or decide about them. */
public enum Handling {
  ANYBODY,
  /** Somebody with conduct training; their supervisor is informed. */
  TRAINED_PERSON,
  SUPERVISOR,
  MANAGER
}
