package io.aplomo.intake.complaint.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.aplomo.intake.complaint.view.ComplaintDetail;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A complaint with everything that was handed in. */
@Schema(name = "Complaint")
public record ComplaintAnswer(
    UUID id,
    String trackingKey,
    String status,
    String channel,
    @Nullable String externalId,
    CustomerAnswer customer,
    String text,
    @Nullable String language,
    @Nullable String subject,
    @Nullable String category,
    String jurisdiction,
    @Nullable String sector,
    @Schema(description = "Every clock of the complaint runs from here.") Instant receivedAt,
    ReceivedAtSource receivedAtSource,
    @Schema(description = "When it was stored.") Instant recordedAt,
    @Schema(description = "When it was said, if that was told.") @Nullable Instant occurredAt,
    @Schema(description = "Whether what was told lay up to five minutes ahead of our clock.")
        boolean occurredAtClamped,
    @Schema(implementation = Map.class) @JsonRawValue String facts,
    @Schema(implementation = ComplaintRequest.AttachmentRequest[].class) @JsonRawValue
        String attachments,
    int messageCount) {

  /** Who complains. */
  @Schema(name = "Customer")
  public record CustomerAnswer(
      String ref, @Nullable String name, @Nullable String tier, @Nullable Boolean vulnerable) {}

  /**
   * Why {@code receivedAt} is believed.
   *
   * @param kind CLOCK for our database's, CALLER for the word of {@code statedBy}
   * @param statedBy subject of the token that handed the complaint in
   * @param clamped whether the word lay up to five minutes ahead of our clock
   */
  @Schema(name = "ReceivedAtSource")
  public record ReceivedAtSource(
      @Schema(enumeration = {"CLOCK", "CALLER"}) String kind, String statedBy, boolean clamped) {}

  static ComplaintAnswer of(ComplaintDetail detail) {
    return new ComplaintAnswer(
        detail.id(),
        detail.trackingKey(),
        detail.status(),
        detail.channel(),
        detail.externalId(),
        new CustomerAnswer(
            detail.customerRef(),
            detail.customerName(),
            detail.customerTier(),
            detail.customerVulnerable()),
        detail.text(),
        detail.language(),
        detail.subject(),
        detail.category(),
        detail.jurisdiction(),
        detail.sector(),
        detail.receivedAt(),
        new ReceivedAtSource(
            detail.receivedAtStated() ? "CALLER" : "CLOCK",
            detail.submittedBy(),
            detail.receivedAtClamped()),
        detail.recordedAt(),
        detail.occurredAt(),
        detail.occurredAtClamped(),
        detail.facts(),
        detail.attachments(),
        detail.messageCount());
  }
}
