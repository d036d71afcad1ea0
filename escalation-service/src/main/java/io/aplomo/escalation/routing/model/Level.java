package io.aplomo.escalation.routing.model;

/** Who a case waits for, in the order in which it climbs. */
public enum Level {
  AGENT,
  SUPERVISOR,
  MANAGER_ON_CALL
}
