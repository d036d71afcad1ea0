package io.aplomo.intake.complaint.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint with everything that was handed in.
 *
 * @param facts JSON object
 * @param attachments JSON array
 */
public record ComplaintDetail(
    UUID id,
    String trackingKey,
    String status,
    String channel,
    @Nullable String externalId,
    String customerRef,
    @Nullable String customerName,
    @Nullable String customerTier,
    @Nullable Boolean customerVulnerable,
    String text,
    @Nullable String language,
    @Nullable String subject,
    @Nullable String category,
    String jurisdiction,
    @Nullable String sector,
    Instant receivedAt,
    boolean receivedAtStated,
    boolean receivedAtClamped,
    String submittedBy,
    Instant recordedAt,
    @Nullable Instant occurredAt,
    boolean occurredAtClamped,
    String facts,
    String attachments,
    int messageCount) {}
