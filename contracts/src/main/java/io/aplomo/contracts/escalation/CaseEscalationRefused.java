package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody cannot take an escalated case; it goes on to another one of the level.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param escalationId the escalation; a case has one at a time
 * @param level who has to take it now
 * @param by subject of the token of who did it
 * @param at when, on escalation's database clock
 * @param reasonCode why, 1 to 64 characters
 * @param addressee subject of who is called now; absent if anybody of the level is
 */
public record CaseEscalationRefused(
    UUID caseId,
    UUID complaintId,
    UUID escalationId,
    EscalationLevel level,
    String by,
    Instant at,
    String reasonCode,
    @Nullable String addressee)
    implements CaseEvent {
  public CaseEscalationRefused {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(escalationId, "escalationId");
    Bounds.present(level, "level");
    Bounds.matching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
    Bounds.matching(reasonCode, "reasonCode", Formats.CODE);
    Bounds.optionalMatching(addressee, "addressee", Formats.TOKEN_SUBJECT);
  }
}
