package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;

/**
 * Nobody has to take the case any more: it is settled, or what the escalation rested on does not
 * hold.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param escalationId the escalation; a case has one at a time
 * @param level who has to take it now
 * @param at when, on escalation's database clock
 * @param because why, a code
 */
public record CaseEscalationEnded(
    UUID caseId,
    UUID complaintId,
    UUID escalationId,
    EscalationLevel level,
    Instant at,
    String because)
    implements CaseEvent {
  public CaseEscalationEnded {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(escalationId, "escalationId");
    Bounds.present(level, "level");
    Bounds.present(at, "at");
    Bounds.matching(because, "because", Formats.REASON);
  }
}
