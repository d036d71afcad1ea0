package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case needs somebody with more authority, who has to accept it; until then whoever has it keeps
 * it, unless they gave it away.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param from subject of who had it until now and gave it away; absent if nobody did
 * @param to where it waits for somebody to take it
 * @param by the subject of the token that asked for it; absent if a rule did it
 * @param at when, on escalation's database clock
 * @param reasonCode why, 1 to 64 characters
 * @param escalationId the escalation, a case has one at a time; absent before there were any
 * @param level who has to take it; absent before there were levels
 * @param reasons all that it rests on, codes, at most 32
 * @param addressee subject of who is called; absent if anybody of the level is
 * @param acceptUntil until when somebody has to accept; absent once nobody is left above
 */
public record CaseEscalated(
    UUID caseId,
    UUID complaintId,
    @Nullable String from,
    Queue to,
    @Nullable String by,
    Instant at,
    String reasonCode,
    @Nullable UUID escalationId,
    @Nullable EscalationLevel level,
    List<String> reasons,
    @Nullable String addressee,
    @Nullable Instant acceptUntil)
    implements CaseEvent {
  public CaseEscalated {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.optionalMatching(from, "from", Formats.TOKEN_SUBJECT);
    Bounds.present(to, "to");
    Bounds.optionalMatching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
    Bounds.matching(reasonCode, "reasonCode", Formats.CODE);
    reasons = Bounds.codes(reasons, "reasons", Formats.REASON);
    Bounds.optionalMatching(addressee, "addressee", Formats.TOKEN_SUBJECT);
  }
}
