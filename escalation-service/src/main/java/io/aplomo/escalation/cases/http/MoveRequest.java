package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.http.PlainText;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a case is moved.
 *
 * @param reasonCode of the organisation's own list; published
 * @param note in the person's own words, at most {@value #MAX_NOTE} UTF-16 units; never published
 */
@Schema(name = "Move")
record MoveRequest(
    @Pattern(regexp = MoveRequest.CODE) @Nullable String reasonCode,
    @PlainText(max = MoveRequest.MAX_NOTE) @Nullable String note) {

  /** What the events allow as a code. */
  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /** Some two printed pages. */
  static final int MAX_NOTE = 4_000;

  static final MoveRequest EMPTY = new MoveRequest(null, null);

  /** Without the note, so that no log line can carry it. */
  @Override
  public String toString() {
    return "MoveRequest[" + reasonCode + "]";
  }
}
