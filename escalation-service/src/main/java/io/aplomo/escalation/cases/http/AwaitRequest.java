package io.aplomo.escalation.cases.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.aplomo.chassis.http.PlainText;
import io.aplomo.escalation.cases.model.Awaited;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a case begins or ceases to wait for, and why.
 *
 * @param awaited required to begin; left out, a case ceases to wait for anything
 * @param reasonCode of the organisation's own list
 * @param note in the person's own words, at most {@value MoveRequest#MAX_NOTE} UTF-16 units; never
 *     published
 */
@Schema(name = "Wait")
record AwaitRequest(
    @JsonProperty("for") @Nullable Awaited awaited,
    @Pattern(regexp = MoveRequest.CODE) @Nullable String reasonCode,
    @PlainText(max = MoveRequest.MAX_NOTE) @Nullable String note) {

  static final AwaitRequest EMPTY = new AwaitRequest(null, null, null);

  /** Without the note, so that no log line can carry it. */
  @Override
  public String toString() {
    return "AwaitRequest[" + awaited + ", " + reasonCode + "]";
  }
}
