package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer asks for a supervisor in the contact.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param escalationId the escalation; a case has one at a time
 * @param by subject of the token of who is in the contact
 * @param at when, on escalation's database clock
 * @param reasonCode why, 1 to 64 characters, if somebody said
 */
public record CaseSupervisorRequested(
    UUID caseId,
    UUID complaintId,
    UUID escalationId,
    String by,
    Instant at,
    @Nullable String reasonCode)
    implements CaseEvent {
  public CaseSupervisorRequested {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(escalationId, "escalationId");
    Bounds.matching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
    Bounds.optionalMatching(reasonCode, "reasonCode", Formats.CODE);
  }
}
