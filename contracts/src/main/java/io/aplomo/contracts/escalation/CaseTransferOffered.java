package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case is offered to a person, or to whoever of a team confirms first; the sender has it until
 * then.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param transferId the transfer
 * @param from subject of who had the case when it was offered
 * @param to subject of who is to have it; absent if a team is
 * @param team code of the team that is to have it; absent if a person is
 * @param by subject of the token of who offered it
 * @param at when, on escalation's database clock
 * @param reasonCode why, 1 to 64 characters
 * @param answerUntil when it lapses
 */
public record CaseTransferOffered(
    UUID caseId,
    UUID complaintId,
    UUID transferId,
    String from,
    @Nullable String to,
    @Nullable String team,
    String by,
    Instant at,
    String reasonCode,
    Instant answerUntil)
    implements CaseEvent {
  public CaseTransferOffered {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(transferId, "transferId");
    Bounds.matching(from, "from", Formats.TOKEN_SUBJECT);
    Bounds.optionalMatching(to, "to", Formats.TOKEN_SUBJECT);
    Bounds.optionalMatching(team, "team", Formats.CODE);
    Bounds.matching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
    Bounds.matching(reasonCode, "reasonCode", Formats.CODE);
    Bounds.present(answerUntil, "answerUntil");
  }
}
