package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.http.PlainText;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a case is held to be settled.
 *
 * @param reasonCode of the organisation's own list; published
 * @param stepsMissingReason why without all recovery steps, of the organisation's own list;
 *     published; supervisors and managers only, and looked at only if a step is missing
 * @param note in the person's own words, at most {@value MoveRequest#MAX_NOTE} UTF-16 units; never
 *     published
 */
@Schema(name = "Resolution")
record ResolveRequest(
    @Pattern(regexp = MoveRequest.CODE) @Nullable String reasonCode,
    @Pattern(regexp = MoveRequest.CODE) @Nullable String stepsMissingReason,
    @PlainText(max = MoveRequest.MAX_NOTE) @Nullable String note) {

  static final ResolveRequest EMPTY = new ResolveRequest(null, null, null);

  /** Without the note, so that no log line can carry it. */
  @Override
  public String toString() {
    return "ResolveRequest[" + reasonCode + ", " + stepsMissingReason + "]";
  }
}
