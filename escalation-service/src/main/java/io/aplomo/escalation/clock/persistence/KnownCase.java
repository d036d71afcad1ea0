package io.aplomo.escalation.clock.persistence;

import io.aplomo.escalation.clock.model.ClockFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the clocks of a case know.
 *
 * @param announceAt until when nobody is told of the clocks; null if they are told
 * @param waits whether a clock that is told of waits for something still
 */
public record KnownCase(
    UUID caseId,
    String tenant,
    UUID complaintId,
    List<ClockFact> facts,
    @Nullable Instant announceAt,
    boolean waits) {

  /** The same, once its clocks are told. */
  public KnownCase told(boolean waits) {
    return new KnownCase(caseId, tenant, complaintId, facts, null, waits);
  }

  /** The same, and one fact more. */
  public KnownCase with(ClockFact fact) {
    List<ClockFact> more = new ArrayList<>(facts);
    more.add(fact);
    return new KnownCase(caseId, tenant, complaintId, more, announceAt, waits);
  }
}
