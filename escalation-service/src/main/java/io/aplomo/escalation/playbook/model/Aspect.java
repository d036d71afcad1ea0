package io.aplomo.escalation.playbook.model;

/** What a condition can ask about. */
public enum Aspect {
  FAULT,
  CONDUCT,
  DEMAND,
  DEMAND_STATE,
  UNDERSTANDING,
  URGENCY,
  CHANNEL,
  VULNERABLE,
  SAFETY
}
