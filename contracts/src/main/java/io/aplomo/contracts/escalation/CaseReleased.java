package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nobody has a case any more; it waits in its queue.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param from subject of who had it until now
 * @param by the subject of the token that asked for it; absent if a rule did it
 * @param at when, on escalation's database clock
 * @param reasonCode why, 1 to 64 characters
 */
public record CaseReleased(
    UUID caseId, UUID complaintId, String from, @Nullable String by, Instant at, String reasonCode)
    implements CaseEvent {
  public CaseReleased {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.matching(from, "from", Formats.TOKEN_SUBJECT);
    Bounds.optionalMatching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.present(at, "at");
    Bounds.matching(reasonCode, "reasonCode", Formats.CODE);
  }
}
