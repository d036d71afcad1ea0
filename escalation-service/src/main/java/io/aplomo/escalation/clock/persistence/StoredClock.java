package io.aplomo.escalation.clock.persistence;

import io.aplomo.escalation.clock.model.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clock as it is stored, and as it was told of.
 *
 * @param timerAt the instant of its timer; null if it has none
 */
public record StoredClock(UUID id, UUID caseId, Clock clock, @Nullable Instant timerAt) {}
