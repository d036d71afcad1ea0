package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event of the conduct protocol tells. It lies flat in the payload, beside what only
 * that event has.
 *
 * @param customerPseudonym whose conduct: a keyed hash of tenant and customer
 * @param caseId the case in which it happened
 * @param state where the protocol stands after the step
 * @param at when, on escalation's database clock
 * @param by the subject of the token of who took the step; absent where time or a machine did
 * @param reasonCode why, 1 to 64 characters, if somebody said
 * @param policyVersion of the conduct policy that held, 1 to 64 characters
 */
public record ConductStep(
    UUID customerPseudonym,
    UUID caseId,
    ConductStatus state,
    Instant at,
    @Nullable String by,
    @Nullable String reasonCode,
    String policyVersion) {
  public ConductStep {
    Bounds.present(customerPseudonym, "customerPseudonym");
    Bounds.present(caseId, "caseId");
    Bounds.present(state, "state");
    Bounds.present(at, "at");
    Bounds.optionalMatching(by, "by", Formats.TOKEN_SUBJECT);
    Bounds.optionalMatching(reasonCode, "reasonCode", Formats.CODE);
    Bounds.matching(policyVersion, "policyVersion", Formats.CODE);
  }
}
