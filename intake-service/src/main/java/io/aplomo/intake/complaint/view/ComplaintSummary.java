package io.aplomo.intake.complaint.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A complaint as a list shows it: without its words. */
public record ComplaintSummary(
    UUID id,
    String trackingKey,
    String status,
    String channel,
    @Nullable String externalId,
    String customerRef,
    @Nullable String language,
    @Nullable String category,
    String jurisdiction,
    Instant receivedAt,
    Instant recordedAt,
    int messageCount) {}
