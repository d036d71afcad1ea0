package io.aplomo.escalation.routing.persistence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in the order of a queue.
 *
 * @param part 0 for P1, 1 for what is at risk, 2 for the rest
 * @param rank within the rest the number of the priority, else 0
 * @param due null while no clock runs, which comes last
 */
public record QueuePosition(
    short part,
    short rank,
    @Nullable Instant due,
    String priority,
    Instant waitingSince,
    UUID caseId) {

  /** What no case comes before. */
  static final QueuePosition BEFORE_ALL =
      new QueuePosition((short) -1, (short) 0, Instant.EPOCH, "", Instant.EPOCH, new UUID(0, 0));
}
