package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer asks for was stated, answered, or insisted upon.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param from where the demand stood; absent for the first one
 * @param to where it stands from now on
 * @param basis what {@code code} names
 * @param code the policy or article that the move rests on, 1 to 64 characters
 * @param reasonCode why, if somebody said, 1 to 64 characters
 * @param by the subject of the token that asked for it
 * @param at when, on escalation's database clock
 */
public record CaseDemandMoved(
    UUID caseId,
    UUID complaintId,
    @Nullable DemandState from,
    DemandState to,
    DemandBasis basis,
    String code,
    @Nullable String reasonCode,
    String by,
    Instant at)
    implements CaseEvent {
  public CaseDemandMoved {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(to, "to");
    Bounds.present(basis, "basis");
    Bounds.matching(code, "code", Formats.CODE);
    Bounds.optionalMatching(reasonCode, "reasonCode", Formats.CODE);
    Bounds.matching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
  }
}
