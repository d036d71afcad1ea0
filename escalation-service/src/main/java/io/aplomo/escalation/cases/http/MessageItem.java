package io.aplomo.escalation.cases.http;

import io.aplomo.escalation.cases.view.MessageRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A turn of the conversation.
 *
 * @param number 0 for the complaint's own words, then from 1 on
 * @param messageId absent for the complaint's own words
 */
@Schema(name = "Message")
record MessageItem(
    int number,
    @Nullable UUID messageId,
    String author,
    String visibility,
    String text,
    Instant occurredAt,
    Instant recordedAt) {
  static MessageItem of(MessageRow row) {
    return new MessageItem(
        row.number,
        row.messageId,
        row.author,
        row.visibility,
        row.text,
        row.occurredAt,
        row.recordedAt);
  }
}
