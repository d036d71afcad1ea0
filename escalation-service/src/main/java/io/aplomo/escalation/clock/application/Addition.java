package io.aplomo.escalation.clock.application;

import io.aplomo.escalation.clock.model.ClockFact;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What clocks are to know more of one case.
 *
 * @param facts in the order in which they came; a {@link ClockFact.Received} is not pinned yet
 * @param announces whether the clocks may be told of from now on: triage has spoken
 * @param traceparent W3C trace context to continue, where there is one
 */
public record Addition(
    UUID caseId,
    String tenant,
    UUID complaintId,
    List<ClockFact> facts,
    boolean announces,
    @Nullable String traceparent) {
  public Addition {
    facts = List.copyOf(facts);
  }
}
