package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case needs somebody with more authority; nobody has it until one of them takes it.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param from subject of who had it until now; absent if nobody did
 * @param to where it waits for somebody to take it
 * @param by the subject of the token that asked for it; absent if a rule did it
 * @param at when, on escalation's database clock
 * @param reasonCode why, 1 to 64 characters
 */
public record CaseEscalated(
    UUID caseId,
    UUID complaintId,
    @Nullable String from,
    Queue to,
    @Nullable String by,
    Instant at,
    String reasonCode)
    implements CaseEvent {
  public CaseEscalated {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.optionalMatching(from, "from", Formats.TOKEN_SUBJECT);
    Bounds.present(to, "to");
    Bounds.optionalMatching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
    Bounds.matching(reasonCode, "reasonCode", Formats.CODE);
  }
}
