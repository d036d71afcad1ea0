package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody took an escalated case and has it from now on.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param escalationId the escalation; a case has one at a time
 * @param level who has to take it now
 * @param by subject of the token of who did it
 * @param at when, on escalation's database clock
 */
public record CaseEscalationAccepted(
    UUID caseId, UUID complaintId, UUID escalationId, EscalationLevel level, String by, Instant at)
    implements CaseEvent {
  public CaseEscalationAccepted {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(escalationId, "escalationId");
    Bounds.present(level, "level");
    Bounds.matching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
  }
}
