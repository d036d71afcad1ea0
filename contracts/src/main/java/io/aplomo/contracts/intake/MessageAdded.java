package io.aplomo.contracts.intake;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Limits;
import java.time.Instant;
import java.util.UUID;

/**
 * Something more was said about a complaint.
 *
 * @param complaintId the complaint it belongs to
 * @param messageId UUIDv7
 * @param messageNo from 1 on, without a gap, within the complaint; its own text has no number
 * @param author who said it
 * @param visibility whether the customer can see it
 * @param text its words, 1 to 20,000 code points
 * @param occurredAt when it was said
 * @param recordedAt when it was stored here
 */
public record MessageAdded(
    UUID complaintId,
    UUID messageId,
    int messageNo,
    Author author,
    Visibility visibility,
    String text,
    Instant occurredAt,
    Instant recordedAt)
    implements IntakeEvent {
  public MessageAdded {
    Bounds.present(complaintId, "complaintId");
    Bounds.present(messageId, "messageId");
    Bounds.atLeast(1, messageNo, "messageNo");
    Bounds.present(author, "author");
    Bounds.present(visibility, "visibility");
    Bounds.text(text, "text", Limits.TEXT);
    Bounds.present(occurredAt, "occurredAt");
    Bounds.present(recordedAt, "recordedAt");
  }
}
