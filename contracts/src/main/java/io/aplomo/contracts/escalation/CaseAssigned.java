package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person has a case to work on from now on.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param from subject of who had it until now; absent if nobody did
 * @param to subject of whose case it is from now on
 * @param by the subject of the token that asked for it
 * @param at when, on escalation's database clock
 * @param reasonCode why, 1 to 64 characters, if somebody said
 */
public record CaseAssigned(
    UUID caseId,
    UUID complaintId,
    @Nullable String from,
    String to,
    String by,
    Instant at,
    @Nullable String reasonCode)
    implements CaseEvent {
  public CaseAssigned {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.optionalMatching(from, "from", Formats.TOKEN_SUBJECT);
    Bounds.matching(to, "to", Formats.TOKEN_SUBJECT);
    Bounds.matching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
    Bounds.optionalMatching(reasonCode, "reasonCode", Formats.CODE);
  }
}
