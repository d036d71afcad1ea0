package io.aplomo.escalation.cases.model;

import java.util.List;

/**
 * What should happen; nothing has happened yet. One place applies it, in one transaction.
 *
 * @param next the state afterwards; the same instance if nothing of it changes
 * @param events in the order in which they happen
 */
public record Decision<S>(S next, List<CaseEvent> events) {
  public Decision {
    events = List.copyOf(events);
  }
}
