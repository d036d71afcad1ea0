package io.aplomo.escalation.cases.model;

/** How soon somebody must act, as triage read it from harm, time and dependence. */
public enum Urgency {
  LOW,
  NORMAL,
  HIGH,
  CRITICAL
}
