package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The organisation holds a case to be settled.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param by the subject of the token that asked for it
 * @param at when, on escalation's database clock
 * @param reasonCode why, 1 to 64 characters, if somebody said
 */
public record CaseResolved(
    UUID caseId, UUID complaintId, String by, Instant at, @Nullable String reasonCode)
    implements CaseEvent {
  public CaseResolved {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.matching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
    Bounds.optionalMatching(reasonCode, "reasonCode", Formats.CODE);
  }
}
