package io.aplomo.escalation.ladder.persistence;

import io.aplomo.escalation.ladder.model.Escalation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An escalation as it lies in the table.
 *
 * @param origin subject of who had the case last: their superiors and their team are called; null
 *     if nobody had
 * @param timerId of the timer that ends the time to accept; null if none does
 * @param history JSON array of what happened
 * @param version how often it has changed, from 1 on
 */
public record StoredEscalation(
    Escalation file,
    UUID caseId,
    String tenant,
    UUID complaintId,
    @Nullable String origin,
    @Nullable UUID timerId,
    String history,
    long version) {

  /** Until when somebody has to accept; null if nobody has to by a time. */
  public @Nullable Instant until() {
    return file.until();
  }
}
