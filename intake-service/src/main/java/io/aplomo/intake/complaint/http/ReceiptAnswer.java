package io.aplomo.intake.complaint.http;

import io.aplomo.intake.complaint.model.Receipt;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The proof that a complaint is durable. */
@Schema(name = "Receipt", examples = ComplaintExamples.RECEIPT)
public record ReceiptAnswer(
    UUID id,
    @Schema(description = "What the customer is given to ask after it.") String trackingKey,
    @Schema(description = "Every clock of the complaint runs from here.") Instant receivedAt,
    @Schema(enumeration = "RECEIVED") String status) {

  static ReceiptAnswer of(Receipt receipt) {
    return new ReceiptAnswer(
        receipt.id(), receipt.trackingKey().value(), receipt.receivedAt(), receipt.status().name());
  }
}
