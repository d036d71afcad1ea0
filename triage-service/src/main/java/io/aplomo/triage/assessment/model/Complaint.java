package io.aplomo.triage.assessment.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What intake told when it accepted a complaint, as far as triage needs it. Channel, category and
 * jurisdiction are passed on as they were told.
 *
 * @param eventId of the event that told it
 * @param receivedAt when it reached the organisation
 * @param recordedAt when intake stored it
 * @param channel how it came
 * @param language BCP 47 tag, if the caller knew it
 * @param category what it is about, if the caller said
 * @param jurisdiction ISO 3166
 * @param customerTier the organisation's own grade of customer
 * @param customerVulnerable what the organisation knows of the customer; null if it did not say
 * @param facts what the caller's systems know of the matter: a JSON object
 * @param text the words of the complaint
 */
public record Complaint(
    UUID eventId,
    Instant receivedAt,
    Instant recordedAt,
    String channel,
    @Nullable String language,
    @Nullable String category,
    String jurisdiction,
    @Nullable String customerTier,
    @Nullable Boolean customerVulnerable,
    String facts,
    String text) {}
