package io.aplomo.chassis.inbox;

import io.aplomo.contracts.EventEnvelope;

/**
 * An event as it was read: the envelope from the record's headers, the payload decoded to the
 * record class that the consumer declared for the type.
 */
public record InboundEvent(EventEnvelope envelope, Object payload) {}
