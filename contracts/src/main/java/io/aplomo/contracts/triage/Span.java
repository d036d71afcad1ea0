package io.aplomo.contracts.triage;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.EventEnvelope;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of original text that a reason points at.
 *
 * @param messageId the message that holds the stretch; absent for the text of the complaint itself
 * @param start first UTF-16 unit of the original text, from 0
 * @param end the unit after the last one; greater than {@code start}, at most the text's length
 */
public record Span(@Nullable String messageId, int start, int end) {
  public Span {
    Bounds.optionalMatching(messageId, "messageId", EventEnvelope.SUBJECT);
    Bounds.atLeast(0, start, "start");
    Bounds.atLeast(start + 1L, end, "end");
  }
}
