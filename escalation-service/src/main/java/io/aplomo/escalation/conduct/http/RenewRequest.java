package io.aplomo.escalation.conduct.http;

import io.aplomo.chassis.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When a restriction, or the end of a relation, is to be looked at again, and why.
 *
 * @param reviewAt when it is to be looked at again
 */
@Schema(name = "Renew")
record RenewRequest(
    @NotNull Instant reviewAt,
    @Pattern(regexp = StepRequest.CODE) @Nullable String reasonCode,
    @PlainText(max = StepRequest.MAX_NOTE) @Nullable String note,
    @PlainText(max = StepRequest.MAX_NOTE) @Nullable String adjustmentReason)
    implements StepReasons {

  /** Without anybody's words, so that no log line can carry them. */
  @Override
  public String toString() {
    return "RenewRequest[" + reviewAt + "]";
  }
}
