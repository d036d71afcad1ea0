package io.aplomo.escalation.ladder.persistence;

import io.aplomo.escalation.ladder.model.Escalation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An escalation as it lies in the table.
 *
 * @param timerId of the timer that ends the time to accept; null if none does
 * @param history JSON array of what happened
 * @param version how often it has changed, from 1 on
 */
public record StoredEscalation(
    Escalation file,
    UUID caseId,
    String tenant,
    UUID complaintId,
    @Nullable UUID timerId,
    String history,
    long version) {

  /** Until when somebody has to accept; null if nobody has to by a time. */
  public @Nullable Instant until() {
    return file.until();
  }
}
