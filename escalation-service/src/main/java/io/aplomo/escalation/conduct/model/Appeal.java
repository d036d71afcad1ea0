package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import java.util.Set;

/**
 * A step that the customer does not accept, and about which nobody has decided.
 *
 * @param against those who took the step
 */
public record Appeal(Instant at, Set<String> against) {
  public Appeal {
    against = Set.copyOf(against);
  }
}
