package io.aplomo.chassis.outbox;

import io.aplomo.chassis.lease.Shards;
import io.aplomo.contracts.EventEnvelope;
import java.util.UUID;

/**
 * An event on its way out.
 *
 * @param topic where it goes
 * @param key the aggregate it is about; events of one key keep their order
 * @param payload the JSON of the event's data, UTF-8, at most {@link OutboxRelay#MAX_PAYLOAD_BYTES}
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to the wire; never compared
public record OutboxEvent(String topic, UUID key, EventEnvelope envelope, byte[] payload) {

  short shard() {
    return Shards.of(key);
  }
}
