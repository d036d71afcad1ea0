package io.aplomo.escalation.cases.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What both intake and triage tell of a complaint: enough to open its case from either.
 *
 * @param receivedAt when it reached the organisation; every clock of the case starts here
 * @param recordedAt when intake stored it, on intake's clock
 * @param category what the caller said it is about; absent if they did not say
 * @param jurisdiction whose law applies: ISO 3166-1 alpha-2, or ISO 3166-2 for a subdivision
 * @param customerVulnerable what the organisation knows of the customer; absent if it did not say
 */
public record Complaint(
    Instant receivedAt,
    Instant recordedAt,
    Channel channel,
    @Nullable Category category,
    @Nullable String jurisdiction,
    @Nullable Boolean customerVulnerable) {}
