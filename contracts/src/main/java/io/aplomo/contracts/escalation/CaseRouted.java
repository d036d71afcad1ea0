package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case was put into its first queue, or into another one.
 *
 * @param caseId the case
 * @param complaintId the complaint it is about
 * @param from the queue until now; absent for the first one
 * @param to the queue from now on
 * @param ruleVersion which version of the routing rules decided, 1 to 64 characters
 * @param reasons codes of what decided, at most 32
 */
public record CaseRouted(
    UUID caseId,
    UUID complaintId,
    @Nullable Queue from,
    Queue to,
    String ruleVersion,
    List<String> reasons)
    implements CaseEvent {
  public CaseRouted {
    Bounds.present(caseId, "caseId");
    Bounds.present(complaintId, "complaintId");
    Bounds.present(to, "to");
    Bounds.matching(ruleVersion, "ruleVersion", Formats.CODE);
    reasons = Bounds.codes(reasons, "reasons", Formats.REASON);
  }
}
