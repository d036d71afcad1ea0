package io.aplomo.escalation.cases.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One turn of the conversation.
 *
 * @param number {@value #COMPLAINT} for the complaint's own words, then from 1 on without a gap
 * @param id absent for the complaint's own words
 * @param text the words, 1 to 20,000 code points
 * @param occurredAt when it was said
 * @param recordedAt when intake stored it
 */
public record Message(
    int number,
    @Nullable UUID id,
    Author author,
    Visibility visibility,
    String text,
    Instant occurredAt,
    Instant recordedAt) {

  /** The number of the complaint's own words. */
  public static final int COMPLAINT = 0;

  /** Without the words, so that no log line can carry them. */
  @Override
  public String toString() {
    return "Message[" + number + ", " + author + ", " + text.length() + " units]";
  }
}
