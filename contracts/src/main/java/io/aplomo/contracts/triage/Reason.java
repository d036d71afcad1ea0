package io.aplomo.contracts.triage;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.ContractViolation;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.Limits;
import java.util.List;

/**
 * One thing that moved a score.
 *
 * @param code stable, upper case with underscores, for example {@code INSULT_AT_STAFF}; consoles
 *     translate it
 * @param weight what it added to the score of its dimension, in that score's own unit: points of
 *     100 for urgency, evidence (log-odds) for fault, 0 to 1 elsewhere; negative if it took away
 * @param spans where the text says so, in reading order, the first 32 of them; empty if a
 *     structured fact says so
 */
public record Reason(String code, double weight, List<Span> spans) {
  public Reason {
    Bounds.matching(code, "code", Formats.REASON);
    if (!Double.isFinite(weight)) {
      throw ContractViolation.invalid("weight", "is not finite");
    }
    spans = Bounds.first(spans, "spans", Limits.SPANS);
  }
}
