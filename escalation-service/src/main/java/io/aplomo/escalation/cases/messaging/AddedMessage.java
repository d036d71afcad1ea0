package io.aplomo.escalation.cases.messaging;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Limits;
import io.aplomo.contracts.intake.Author;
import io.aplomo.contracts.intake.Visibility;
import java.time.Instant;
import java.util.UUID;

/** What a case reads of {@code complaint.message-added}. */
record AddedMessage(
    UUID complaintId,
    UUID messageId,
    int messageNo,
    Author author,
    Visibility visibility,
    String text,
    Instant occurredAt,
    Instant recordedAt) {

  AddedMessage {
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
