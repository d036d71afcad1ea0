package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a case is moved, where that has to be said.
 *
 * @param reasonCode of the organisation's own list; published
 * @param note in the person's own words, at most {@value MoveRequest#MAX_NOTE} UTF-16 units; never
 *     published
 */
@Schema(name = "ReasonedMove")
record ReasonedRequest(
    @NotNull @Pattern(regexp = MoveRequest.CODE) String reasonCode,
    @PlainText(max = MoveRequest.MAX_NOTE) @Nullable String note) {

  /** Without the note, so that no log line can carry it. */
  @Override
  public String toString() {
    return "ReasonedRequest[" + reasonCode + "]";
  }
}
