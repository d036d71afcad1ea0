package io.aplomo.chassis.telemetry;

/**
 * A key with its value on one log line.
 *
 * @param value an id, a code or a number; never anything that people wrote
 */
public record LogField(LogKey key, Object value) {}
