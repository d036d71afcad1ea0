package io.aplomo.escalation.cases.model;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a recovery step is done: a message, something else, or both.
 *
 * @param messageId a message of ours in the conversation
 * @param reference a code of the organisation, of a recorded call for example
 * @param by subject of the token of who says so
 * @param at when they said so
 */
public record Evidence(
    @Nullable UUID messageId, @Nullable String reference, String by, Instant at) {

  /** Whether it points at the same things. */
  boolean shows(@Nullable Evidence other) {
    return other != null
        && Objects.equals(messageId, other.messageId)
        && Objects.equals(reference, other.reference);
  }
}
