package io.aplomo.escalation.conduct.http;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.escalation.conduct.model.Category;
import io.aplomo.escalation.conduct.model.Severity;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the person in a contact tells of a customer's conduct.
 *
 * @param duringContact whether it happened in a contact with the person who reports
 * @param note in the person's own words, at most {@value StepRequest#MAX_NOTE} UTF-16 units; never
 *     published
 */
@Schema(name = "ConductReport")
record ReportRequest(
    @NotNull Category category,
    @NotNull Severity severity,
    @NotNull Boolean duringContact,
    @PlainText(max = StepRequest.MAX_NOTE) @Nullable String note) {

  /** Without the note, so that no log line can carry it. */
  @Override
  public String toString() {
    return "ReportRequest[" + category + ", " + severity + "]";
  }
}
