package io.aplomo.escalation.clock.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which clocks are listed; a null asks for nothing.
 *
 * @param status as in the table
 * @param dueBefore clocks with a deadline before this
 */
public record ClockFilter(
    String tenant, String status, @Nullable String kind, @Nullable Instant dueBefore) {}
