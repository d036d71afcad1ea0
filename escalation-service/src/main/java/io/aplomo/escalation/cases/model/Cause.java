package io.aplomo.escalation.cases.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why something happens to a case: the event that told of it, or the command that asked for it.
 *
 * @param id of that event; for a command, of the event that it publishes
 * @param effectiveAt from when it counts: the database time of the service that committed it
 * @param actor subject of the token that asked for it; absent where no person did
 * @param traceparent W3C trace context to continue, where there is one
 */
public record Cause(
    UUID id, Instant effectiveAt, @Nullable String actor, @Nullable String traceparent) {}
