package io.aplomo.triage.assessment.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person corrected a dimension, or lifted its correction.
 *
 * @param id of the event that tells of it
 * @param now the complaint afterwards; its {@code lastSequence} is the event's
 * @param verdict null if it was lifted
 * @param by the subject of their token
 * @param at on the database's clock
 * @param traceparent W3C trace context of the request, if it has one
 */
public record CorrectionChange(
    UUID id,
    Judged now,
    Dimension dimension,
    @Nullable String verdict,
    String by,
    Instant at,
    @Nullable String traceparent) {}
