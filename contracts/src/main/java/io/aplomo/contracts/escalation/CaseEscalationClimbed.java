package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody took an escalated case in time, so that somebody higher is called; where nobody is higher,
 * it stays open and alerts.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param escalationId the escalation; a case has one at a time
 * @param from who did not take it in time
 * @param level who has to take it now
 * @param addressee subject of who is called; absent if anybody of the level is
 * @param acceptUntil until when somebody has to accept; absent once nobody is left above
 * @param at when, on escalation's database clock
 * @param unanswered whether nobody higher is left
 */
public record CaseEscalationClimbed(
    UUID caseId,
    UUID complaintId,
    UUID escalationId,
    EscalationLevel from,
    EscalationLevel level,
    @Nullable String addressee,
    @Nullable Instant acceptUntil,
    Instant at,
    boolean unanswered)
    implements CaseEvent {
  public CaseEscalationClimbed {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(escalationId, "escalationId");
    Bounds.present(from, "from");
    Bounds.present(level, "level");
    Bounds.optionalMatching(addressee, "addressee", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
  }
}
