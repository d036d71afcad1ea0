package io.aplomo.escalation.conduct.model;

/**
 * How bad it was for the person who reports it. The protocol records it and decides nothing on it.
 */
public enum Severity {
  MINOR,
  SERIOUS,
  SEVERE
}
