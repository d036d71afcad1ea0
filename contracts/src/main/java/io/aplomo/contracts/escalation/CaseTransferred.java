package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;

/**
 * A case has changed hands; none of the customer's clocks begins anew.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param transferId the transfer
 * @param kind whether the receiver has read the brief
 * @param from subject of who had the case when it was offered
 * @param to subject of who has it from now on
 * @param by subject of the token of who offered it
 * @param at when, on escalation's database clock
 * @param reasonCode why, 1 to 64 characters
 * @param number how often the case has been transferred, this time included
 */
public record CaseTransferred(
    UUID caseId,
    UUID complaintId,
    UUID transferId,
    TransferKind kind,
    String from,
    String to,
    String by,
    Instant at,
    String reasonCode,
    int number)
    implements CaseEvent {
  public CaseTransferred {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(transferId, "transferId");
    Bounds.present(kind, "kind");
    Bounds.matching(from, "from", Formats.TOKEN_SUBJECT);
    Bounds.matching(to, "to", Formats.TOKEN_SUBJECT);
    Bounds.matching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
    Bounds.matching(reasonCode, "reasonCode", Formats.CODE);
    Bounds.atLeast(1, number, "number");
  }
}
