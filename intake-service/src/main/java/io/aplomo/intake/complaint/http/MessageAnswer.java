package io.aplomo.intake.complaint.http;

import io.aplomo.intake.complaint.model.AddedMessage;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof that a message is durable. */
@Schema(name = "MessageReceipt", examples = ComplaintExamples.MESSAGE_ANSWER)
public record MessageAnswer(
    UUID id,
    UUID complaintId,
    @Schema(description = "From 1 on, without a gap, within the complaint.") int messageNo,
    Instant recordedAt) {

  static MessageAnswer of(AddedMessage message) {
    return new MessageAnswer(
        message.id(), message.complaintId(), message.messageNo(), message.recordedAt());
  }
}
