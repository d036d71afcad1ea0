package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case was given its first priority, or another one.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param from the priority until now; absent for the first one
 * @param to the priority from now on
 * @param assessmentNo the assessment that decided; absent if none had come yet
 * @param ruleVersion which version of the priority table decided, 1 to 64 characters
 * @param reasons codes of the rows that applied, at most 32
 */
public record CasePrioritised(
    UUID caseId,
    UUID complaintId,
    @Nullable Priority from,
    Priority to,
    @Nullable Integer assessmentNo,
    String ruleVersion,
    List<String> reasons)
    implements CaseEvent {
  public CasePrioritised {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(to, "to");
    if (assessmentNo != null) {
      Bounds.atLeast(1, assessmentNo, "assessmentNo");
    }
    Bounds.matching(ruleVersion, "ruleVersion", Formats.CODE);
    reasons = Bounds.codes(reasons, "reasons", Formats.REASON);
  }
}
