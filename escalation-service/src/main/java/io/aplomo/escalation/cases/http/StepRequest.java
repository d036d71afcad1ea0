package io.aplomo.escalation.cases.http;

import io.aplomo.chassis.http.PlainText;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a recovery step is done; one of the two is needed.
 *
 * @param messageId a message of ours in the conversation
 * @param reference a code of the organisation, of a recorded call for example; published
 * @param note in the person's own words, at most {@value MoveRequest#MAX_NOTE} UTF-16 units; never
 *     published
 */
@Schema(name = "StepEvidence")
record StepRequest(
    @Nullable UUID messageId,
    @Pattern(regexp = MoveRequest.CODE) @Nullable String reference,
    @PlainText(max = MoveRequest.MAX_NOTE) @Nullable String note) {

  /** Without the note, so that no log line can carry it. */
  @Override
  public String toString() {
    return "StepRequest[" + messageId + ", " + reference + "]";
  }
}
