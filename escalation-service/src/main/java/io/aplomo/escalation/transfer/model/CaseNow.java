package io.aplomo.escalation.transfer.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The case as decisions look at it.
 *
 * @param open whether somebody has to work on it
 * @param owner subject of who has it; null if nobody has
 * @param escalated whether it waits for more authority than agents have, or is with it
 * @param version how often people have changed it: the brief's version too
 * @param now the database's time
 */
public record CaseNow(
    boolean open, @Nullable String owner, boolean escalated, long version, Instant now) {}
