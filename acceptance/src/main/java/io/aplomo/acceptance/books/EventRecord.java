package io.aplomo.acceptance.books;

import io.aplomo.contracts.CloudEventHeaders;
import io.aplomo.contracts.EventEnvelope;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record of a topic as an event. */
public final class EventRecord {
  private EventRecord() {}

  /**
   * Reads the envelope.
   *
   * @throws io.aplomo.contracts.UnreadableEvent if it has none
   */
  public static EventEnvelope envelope(ConsumerRecord<String, byte[]> record) {
    return CloudEventHeaders.read(name -> header(record, name));
  }

  /** The last header of that name as text; null where there is none. */
  public static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
