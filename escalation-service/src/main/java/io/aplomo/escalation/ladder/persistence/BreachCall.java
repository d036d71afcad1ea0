package io.aplomo.escalation.ladder.persistence;

import io.aplomo.escalation.ladder.model.Level;
import java.time.Instant;
import java.util.UUID;

/**
 * That somebody is to be called about a breach, when its timer fires.
 *
 * @param breachAt the deadline, to the microsecond
 */
public record BreachCall(UUID timerId, UUID caseId, UUID clockId, Instant breachAt, Level level) {}
