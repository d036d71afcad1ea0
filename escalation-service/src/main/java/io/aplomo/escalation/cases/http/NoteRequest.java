package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.http.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person writes for colleagues.
 *
 * @param text in their own words, at most {@value MoveRequest#MAX_NOTE} UTF-16 units; never
 *     published
 */
@Schema(name = "NewNote")
record NoteRequest(@NotNull @PlainText(max = MoveRequest.MAX_NOTE) String text) {

  /** Without the text, so that no log line can carry it. */
  @Override
  public String toString() {
    return "NoteRequest[]";
  }
}
