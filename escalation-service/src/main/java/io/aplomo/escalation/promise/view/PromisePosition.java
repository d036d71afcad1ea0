package io.aplomo.escalation.promise.view;

import java.time.Instant;
import java.util.UUID;

/** A place in a list of promises. */
public record PromisePosition(Instant due, UUID id) {}
