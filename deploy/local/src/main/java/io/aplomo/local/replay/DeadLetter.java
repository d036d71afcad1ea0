package io.aplomo.local.replay;

import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * One record of a dead-letter topic.
 *
 * @param record as it was read; its value may hold the words of a customer and is shown to nobody
 * @param source the topic to which it goes back
 */
record DeadLetter(ConsumerRecord<byte[], byte[]> record, String source) {
  /** Headers of the dead letter itself; the original has none of them. */
  private static final String PREFIX = "aplomo-dead-letter-";

  /** Why it was set aside. */
  String code() {
    return header(PREFIX + "code");
  }

  /** Where in the record the trouble is, as a JSON path. */
  String path() {
    return header(PREFIX + "path");
  }

  String sourceOffset() {
    return header(PREFIX + "source-offset");
  }

  String eventId() {
    return header("ce_id");
  }

  String eventType() {
    return header("ce_type");
  }

  /** The original, for the same partition of the source topic: dead letters keep it. */
  ProducerRecord<byte[], byte[]> original() {
    Iterable<Header> headers =
        StreamSupport.stream(record.headers().spliterator(), false)
            .filter(header -> !header.key().startsWith(PREFIX))
            .toList();
    return new ProducerRecord<>(
        source, record.partition(), record.key(), record.value(), new RecordHeaders(headers));
  }

  private String header(String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
