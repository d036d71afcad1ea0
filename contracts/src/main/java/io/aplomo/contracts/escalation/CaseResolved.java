package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.Limits;
import java.time.Instant;
import java.util.List;
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
 * @param stepsMissing recovery steps that were not done, at most 32
 * @param stepsMissingReason why it is settled without them, 1 to 64 characters; a supervisor's or
 *     manager's reason, absent if none is missing
 */
public record CaseResolved(
    UUID caseId,
    UUID complaintId,
    String by,
    Instant at,
    @Nullable String reasonCode,
    List<RecoveryStep> stepsMissing,
    @Nullable String stepsMissingReason)
    implements CaseEvent {
  public CaseResolved {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.matching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
    Bounds.optionalMatching(reasonCode, "reasonCode", Formats.CODE);
    stepsMissing = Bounds.items(stepsMissing, "stepsMissing", Limits.REASONS);
    Bounds.optionalMatching(stepsMissingReason, "stepsMissingReason", Formats.CODE);
  }
}
