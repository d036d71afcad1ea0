package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A recovery step is done in a case, and shown by evidence; the last evidence of a step holds.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param step which of the five
 * @param messageId the message of ours that shows it, if one does
 * @param reference what else shows it, if anything does: a code of the organisation
 * @param by the subject of the token that asked for it
 * @param at when, on escalation's database clock
 */
public record CaseStepDone(
    UUID caseId,
    UUID complaintId,
    RecoveryStep step,
    @Nullable UUID messageId,
    @Nullable String reference,
    String by,
    Instant at)
    implements CaseEvent {
  public CaseStepDone {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(step, "step");
    Bounds.optionalMatching(reference, "reference", Formats.CODE);
    Bounds.matching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
  }
}
