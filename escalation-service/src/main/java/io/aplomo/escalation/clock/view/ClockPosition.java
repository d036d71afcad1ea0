package io.aplomo.escalation.clock.view;

import java.time.Instant;
import java.util.UUID;

/** A place in a list of clocks. */
public record ClockPosition(Instant dueAt, UUID id) {}
