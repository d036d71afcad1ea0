package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.http.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose case it is to be, and why.
 *
 * @param to the person's id: the subject of their token
 * @param reasonCode of the organisation's own list; published
 * @param note in the person's own words, at most {@value MoveRequest#MAX_NOTE} UTF-16 units; never
 *     published
 */
@Schema(name = "Assignment")
record AssignRequest(
    @NotNull @Pattern(regexp = AssignRequest.SUBJECT) String to,
    @Pattern(regexp = MoveRequest.CODE) @Nullable String reasonCode,
    @PlainText(max = MoveRequest.MAX_NOTE) @Nullable String note) {

  /** What the events allow as the subject of a token. */
  static final String SUBJECT = "[\\x21-\\x7E]{1,255}";

  /** Without the note, so that no log line can carry it. */
  @Override
  public String toString() {
    return "AssignRequest[" + to + ", " + reasonCode + "]";
  }
}
