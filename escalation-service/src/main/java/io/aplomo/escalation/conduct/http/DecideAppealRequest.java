package io.aplomo.escalation.conduct.http;

import io.aplomo.chassis.http.PlainText;
import io.aplomo.escalation.conduct.model.Command;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What comes of an appeal, and why.
 *
 * @param outcome whether the step is undone
 */
@Schema(name = "DecideAppeal")
record DecideAppealRequest(
    @NotNull Command.Outcome outcome,
    @Pattern(regexp = StepRequest.CODE) @Nullable String reasonCode,
    @PlainText(max = StepRequest.MAX_NOTE) @Nullable String note,
    @PlainText(max = StepRequest.MAX_NOTE) @Nullable String adjustmentReason)
    implements StepReasons {

  /** Without anybody's words, so that no log line can carry them. */
  @Override
  public String toString() {
    return "DecideAppealRequest[" + outcome + "]";
  }
}
