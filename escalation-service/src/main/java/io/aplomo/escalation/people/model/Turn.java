package io.aplomo.escalation.people.model;

import java.time.Instant;

/**
 * A stretch of time in which one person is on call.
 *
 * @param level 1 is called first, the next one if nobody accepts
 * @param person id
 * @param from first instant of it
 * @param to first instant after it
 */
public record Turn(int level, String person, Instant from, Instant to) {}
