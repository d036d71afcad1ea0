package io.aplomo.chassis.outbox;

import io.aplomo.contracts.EventEnvelope;

/**
 * A row of the outbox: its place and what it carries.
 *
 * @param ageSeconds since it was inserted, on the database's clock, when it was read
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the wire; never compared
record OutboxRow(
    short shard,
    long seq,
    String topic,
    String key,
    EventEnvelope envelope,
    byte[] payload,
    double ageSeconds) {}
