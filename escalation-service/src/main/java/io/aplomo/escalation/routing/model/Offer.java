package io.aplomo.escalation.routing.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A case that a person is asked to take.
 *
 * @param acceptBy it is theirs if they accept before; from then on it is offered to somebody else
 */
public record Offer(UUID caseId, String personId, Instant offeredAt, Instant acceptBy) {}
