package io.aplomo.escalation.cases.model;

/** Where a case waits for somebody to take it. */
public enum Queue {
  AGENTS,
  SUPERVISORS
}
