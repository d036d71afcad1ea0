package io.aplomo.chassis.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.contracts.CloudEventHeaders;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.UnreadableEvent;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Reads records as the events that a consumer takes. */
final class EventDecoder {
  private final Map<String, Class<?>> types;

  EventDecoder(Map<String, Class<?>> types) {
    this.types = Map.copyOf(types);
  }

  /**
   * Decodes a record.
   *
   * @return empty if the type is none of the consumer's: contracts only grow, so that is no fault
   * @throws RecordRejected with the code of the {@link UnreadableEvent}, {@code event.} before it
   */
  Optional<InboundEvent> decode(ConsumerRecord<byte[], byte[]> record) {
    try {
      EventEnvelope envelope = CloudEventHeaders.read(name -> header(record, name));
      Class<?> shape = types.get(envelope.type());
      return shape == null
          ? Optional.empty()
          : Optional.of(new InboundEvent(envelope, ContractJson.read(record.value(), shape)));
    } catch (UnreadableEvent e) {
      throw new RecordRejected("event." + e.code().id(), e.path());
    }
  }

  private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
  }
}
