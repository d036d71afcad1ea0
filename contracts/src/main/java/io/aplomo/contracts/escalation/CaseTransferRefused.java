package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An offered case stays with its sender: the receiver cannot take it, or nobody answered in time.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param transferId the transfer
 * @param from subject of who had the case when it was offered
 * @param by subject of who refused; absent if nobody answered
 * @param at when, on escalation's database clock
 * @param reasonCode why, 1 to 64 characters; LAPSED if nobody answered
 */
public record CaseTransferRefused(
    UUID caseId,
    UUID complaintId,
    UUID transferId,
    String from,
    @Nullable String by,
    Instant at,
    String reasonCode)
    implements CaseEvent {
  public CaseTransferRefused {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(transferId, "transferId");
    Bounds.matching(from, "from", Formats.TOKEN_SUBJECT);
    Bounds.optionalMatching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
    Bounds.matching(reasonCode, "reasonCode", Formats.CODE);
  }
}
