package io.aplomo.escalation.conduct.http;

import io.aplomo.chassis.http.PlainText;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a step is taken.
 *
 * @param reasonCode of the organisation's own list; published
 * @param note in the person's own words, at most {@value #MAX_NOTE} UTF-16 units; never published
 * @param adjustmentReason why no adjustment would help; required against a customer who is
 *     vulnerable; never published
 */
@Schema(name = "ConductStep")
record StepRequest(
    @Pattern(regexp = StepRequest.CODE) @Nullable String reasonCode,
    @PlainText(max = StepRequest.MAX_NOTE) @Nullable String note,
    @PlainText(max = StepRequest.MAX_NOTE) @Nullable String adjustmentReason)
    implements StepReasons {

  /** What the events allow as a code. */
  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /** Some two printed pages. */
  static final int MAX_NOTE = 4_000;

  static final StepRequest EMPTY = new StepRequest(null, null, null);

  /** Without anybody's words, so that no log line can carry them. */
  @Override
  public String toString() {
    return "StepRequest[" + reasonCode + "]";
  }
}
