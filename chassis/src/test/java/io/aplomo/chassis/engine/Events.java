package io.aplomo.chassis.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.id.UuidV7;
import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.contracts.CloudEventHeaders;
import io.aplomo.contracts.EventEnvelope;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events of the engines' tests. */
final class Events {
  static final String TYPE = "io.aplomo.test.happened.v1";

  private Events() {}

  /** The payload: which one of its key it is. */
  record Happened(int n) {}

  static EventEnvelope envelope(UUID id, UUID key, long sequence) {
    Instant at = Instant.parse("2026-11-21T10:00:00Z");
    return new EventEnvelope(id, TYPE, "/test", key.toString(), "demo", sequence, at, at, null);
  }

  static OutboxEvent outbound(String topic, UUID key, int n) {
    return outbound(topic, key, n, ("{\"n\":" + n + "}").getBytes(UTF_8));
  }

  static OutboxEvent outbound(String topic, UUID key, int n, byte[] payload) {
    return new OutboxEvent(topic, key, envelope(newId(), key, n), payload);
  }

  static ProducerRecord<String, byte[]> inbound(String topic, UUID id, UUID key, int n) {
    return inbound(topic, id, key, n, "{\"n\":" + n + "}");
  }

  static ProducerRecord<String, byte[]> inbound(
      String topic, UUID id, UUID key, int n, String payload) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(topic, key.toString(), payload.getBytes(UTF_8));
    CloudEventHeaders.of(envelope(id, key, n))
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }

  static UUID newId() {
    return UuidV7.at(Instant.now());
  }
}
