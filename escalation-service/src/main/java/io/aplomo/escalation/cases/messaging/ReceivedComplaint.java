package io.aplomo.escalation.cases.messaging;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.Limits;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.contracts.intake.ComplaintCategory;
import io.aplomo.contracts.intake.Customer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a case reads of {@code complaint.received}. */
record ReceivedComplaint(
    UUID complaintId,
    String trackingKey,
    Customer customer,
    Channel channel,
    String text,
    @Nullable String language,
    @Nullable String subject,
    @Nullable ComplaintCategory category,
    @Nullable String jurisdiction,
    @Nullable String sector,
    @Nullable String externalId,
    Instant receivedAt,
    Instant recordedAt,
    @Nullable Instant occurredAt) {

  ReceivedComplaint {
    Bounds.present(complaintId, "complaintId");
    Bounds.matching(trackingKey, "trackingKey", Formats.TRACKING_KEY);
    Bounds.present(customer, "customer");
    Bounds.present(channel, "channel");
    Bounds.text(text, "text", Limits.TEXT);
    Bounds.optionalText(language, "language", Limits.LANGUAGE);
    Bounds.optionalText(subject, "subject", Limits.SUBJECT);
    Bounds.optionalMatching(jurisdiction, "jurisdiction", Formats.JURISDICTION);
    Bounds.optionalText(sector, "sector", Limits.SECTOR);
    Bounds.optionalText(externalId, "externalId", Limits.EXTERNAL_ID);
    Bounds.present(receivedAt, "receivedAt");
    Bounds.present(recordedAt, "recordedAt");
  }
}
