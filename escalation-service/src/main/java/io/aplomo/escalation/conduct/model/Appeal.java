package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A step that the customer does not accept, and about which nobody has decided. It outlives the
 * step: what is over may still have been wrong, and is on file.
 *
 * @param against those who took the step
 * @param step when it was taken; null of appeals of before it was kept, which are against whatever
 *     holds when they are decided
 * @param ladder when the ladder was entered in which it was taken; null as above
 */
public record Appeal(
    Instant at, Set<String> against, @Nullable Instant step, @Nullable Instant ladder) {
  public Appeal {
    against = Set.copyOf(against);
  }

  boolean isAgainst(ConductState state) {
    return step == null || step.equals(state.since());
  }
}
