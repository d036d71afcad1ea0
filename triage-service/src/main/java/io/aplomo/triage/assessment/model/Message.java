package io.aplomo.triage.assessment.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Something that was said about a complaint after it.
 *
 * @param messageId as intake named it
 * @param eventId of the event that told it
 * @param number intake's, from 1 on within the complaint
 * @param author who said it
 * @param internal whether the customer cannot see it
 * @param occurredAt when it was said
 * @param text its words
 */
public record Message(
    UUID messageId,
    UUID eventId,
    int number,
    Author author,
    boolean internal,
    Instant occurredAt,
    String text) {

  /** As it was said. Two messages have one number only if intake was set back to a backup. */
  static final Comparator<Message> IN_ORDER =
      Comparator.comparingInt(Message::number).thenComparing(Message::messageId);

  /** Customers are assessed; what others say is only context. */
  boolean isAssessed() {
    return author == Author.CUSTOMER;
  }
}
