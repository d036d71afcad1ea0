package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every event of a clock tells: which clock, why, by which rules, and where it stands after
 * the step. It lies flat in the payload, beside what only that event has.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param clockId the clock, which a case keeps over pauses, moves and transfers
 * @param kind what the clock waits for
 * @param basis what its deadline rests on
 * @param code the rule that set it, 1 to 64 characters, for example {@code
 *     es-ley-10-2025-resolution}
 * @param cause why the step was made, upper case with underscores, 1 to 64 characters
 * @param policy the version of the SLA policy that holds
 * @param calendar the version of the calendar that holds
 * @param at the instant that the step counts from, which may be before it was recorded
 * @param dueAt the deadline after the step; absent while none is set, as in a pause
 * @param provisional whether the deadline lies beyond what the calendar has confirmed
 * @param workingSecondsLeft open seconds from {@code at} to the deadline, not negative; absent
 *     where the target is a date or nothing is left to measure
 */
public record ClockStep(
    UUID caseId,
    UUID complaintId,
    UUID clockId,
    ClockKind kind,
    ClockBasis basis,
    String code,
    String cause,
    DocumentVersion policy,
    DocumentVersion calendar,
    Instant at,
    @Nullable Instant dueAt,
    boolean provisional,
    @Nullable Long workingSecondsLeft) {
  public ClockStep {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(clockId, "clockId");
    Bounds.present(kind, "kind");
    Bounds.present(basis, "basis");
    Bounds.matching(code, "code", Formats.CODE);
    Bounds.matching(cause, "cause", Formats.REASON);
    Bounds.present(policy, "policy");
    Bounds.present(calendar, "calendar");
    Bounds.present(at, "at");
    if (workingSecondsLeft != null) {
      Bounds.atLeast(0, workingSecondsLeft, "workingSecondsLeft");
    }
  }
}
