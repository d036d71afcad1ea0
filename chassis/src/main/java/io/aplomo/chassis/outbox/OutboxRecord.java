package io.aplomo.chassis.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.contracts.CloudEventHeaders;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A row as a record: CloudEvents 1.0, Kafka protocol binding, binary mode. */
final class OutboxRecord {
  private OutboxRecord() {}

  static ProducerRecord<byte[], byte[]> of(OutboxRow row) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(row.topic(), row.key().getBytes(UTF_8), row.payload());
    CloudEventHeaders.of(row.envelope())
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }
}
