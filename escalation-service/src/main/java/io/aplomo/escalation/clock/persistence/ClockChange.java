package io.aplomo.escalation.clock.persistence;

import io.aplomo.escalation.clock.model.ClockStep;
import java.util.List;

/**
 * What one transaction makes of one clock.
 *
 * @param now as it is to be stored
 * @param steps that are told of it, in order
 */
public record ClockChange(KnownCase of, StoredClock now, List<ClockStep> steps) {}
