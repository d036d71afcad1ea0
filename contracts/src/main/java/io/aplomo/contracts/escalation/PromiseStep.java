package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event of a promise tells. It lies flat in the payload, beside what only that event
 * has. What was promised is in nobody's event.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param promiseId the promise
 * @param owner subject of who sees to it
 * @param due what the customer was told
 * @param at when it happened, on escalation's database clock
 * @param by the subject of the token of who said so; absent where time did it
 */
public record PromiseStep(
    UUID caseId,
    UUID complaintId,
    UUID promiseId,
    String owner,
    Instant due,
    Instant at,
    @Nullable String by) {
  public PromiseStep {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(promiseId, "promiseId");
    Bounds.matching(owner, "owner", Formats.TOKEN_SUBJECT);
    Bounds.present(due, "due");
    Bounds.present(at, "at");
    Bounds.optionalMatching(by, "by", Formats.TOKEN_SUBJECT);
  }
}
