package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a state looks at beside itself.
 *
 * @param now the database's time
 * @param appeal that waits for a decision, if one does
 */
public record Situation(
    Instant now, ConductPolicy policy, History history, @Nullable Appeal appeal) {}
