package io.aplomo.escalation.routing.model;

import io.aplomo.escalation.cases.model.Priority;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case that waits for somebody, and all that decides on its place.
 *
 * @param due of its next open clock; null while no clock of it runs
 * @param riskAt after this instant it is at risk, see {@link AtRisk}; not after {@code due}, and
 *     null if that is
 * @param waitingSince since when the customer waits: it never moves, whoever refuses the case
 * @param knownBy who handled it or its customer before, and is asked first; null if nobody did
 */
public record WaitingCase(
    UUID id,
    Priority priority,
    @Nullable Instant due,
    @Nullable Instant riskAt,
    Instant waitingSince,
    Needs needs,
    Handling handling,
    @Nullable String knownBy) {

  public WaitingCase {
    if ((due == null) != (riskAt == null)) {
      throw new IllegalArgumentException("What is due comes to be at risk, and nothing else does");
    }
    if (due != null && riskAt != null && riskAt.isAfter(due)) {
      throw new IllegalArgumentException("At risk at " + riskAt + ", due before, at " + due);
    }
  }

  /** Whether less than a quarter of its working time is left. */
  boolean isAtRisk(Instant now) {
    return riskAt != null && now.isAfter(riskAt);
  }

  /** The same, where somebody else has to take it. */
  WaitingCase at(Level level) {
    return new WaitingCase(
        id, priority, due, riskAt, waitingSince, needs.at(level), handling, knownBy);
  }
}
