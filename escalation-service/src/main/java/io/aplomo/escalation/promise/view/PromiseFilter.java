package io.aplomo.escalation.promise.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which promises are listed; a null asks for nothing.
 *
 * @param state as in the table
 * @param owner subject of who sees to them
 * @param dueBefore those that are due before this
 */
public record PromiseFilter(
    String tenant, @Nullable String state, @Nullable String owner, @Nullable Instant dueBefore) {}
