package io.aplomo.acceptance.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.aplomo.contracts.CloudEventHeaders;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes events to topics past the services: late ones, old ones, broken ones. What is right in
 * them comes from the golden samples of the contracts.
 */
final class RawEvents implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long SEND_LIMIT_SECONDS = 30;

  /** One producer batch, so that its records reach a consumer in one poll. */
  private static final int LINGER_MS = 200;

  private final String tenant;
  private final KafkaProducer<String, byte[]> producer;

  RawEvents(String bootstrapServers, String tenant) {
    this.tenant = tenant;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", LINGER_MS),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** UUID version 7 (RFC 9562, 5.7) of this millisecond, as services draw their ids. */
  static UUID newId() {
    long milliseconds = Instant.now().toEpochMilli();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(
        (milliseconds << 16) | 0x7000L | random.nextInt(1 << 12),
        Long.MIN_VALUE | (random.nextLong() >>> 2));
  }

  /** A correct {@code complaint.received} with the words of the caller. */
  ProducerRecord<String, byte[]> received(UUID complaint, String text) {
    ObjectNode payload = sample(EventType.COMPLAINT_RECEIVED);
    payload.put("complaintId", complaint.toString());
    payload.put("text", text);
    payload.put("receivedAt", Instant.now().toString());
    payload.put("recordedAt", Instant.now().toString());
    return record(EventType.COMPLAINT_RECEIVED, complaint, 1, payload);
  }

  /** A correct {@code complaint.assessed} of a level of urgency. */
  ProducerRecord<String, byte[]> assessed(UUID complaint, int number, String urgency) {
    ObjectNode payload = sample(EventType.COMPLAINT_ASSESSED);
    payload.put("complaintId", complaint.toString());
    payload.put("assessmentNo", number);
    payload.put("causeId", newId().toString());
    payload.put("receivedAt", Instant.now().toString());
    payload.put("recordedAt", Instant.now().toString());
    payload.withObject("/assessment/urgency").put("level", urgency);
    return record(EventType.COMPLAINT_ASSESSED, complaint, number, payload);
  }

  /** Begins to write; what was begun before is written before. */
  Future<RecordMetadata> begin(ProducerRecord<String, byte[]> record) {
    return producer.send(record);
  }

  /** Writes a record and waits until the broker has it. */
  RecordMetadata write(ProducerRecord<String, byte[]> record) {
    return await(begin(record));
  }

  static RecordMetadata await(Future<RecordMetadata> sent) {
    try {
      return sent.get(SEND_LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("A raw event could not be written", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The same record to another partition: for a batch that stays together. */
  static ProducerRecord<String, byte[]> on(int partition, ProducerRecord<String, byte[]> record) {
    return new ProducerRecord<>(
        record.topic(), partition, record.key(), record.value(), record.headers());
  }

  /** The same record with another value. */
  static ProducerRecord<String, byte[]> with(String value, ProducerRecord<String, byte[]> record) {
    return new ProducerRecord<>(
        record.topic(),
        record.partition(),
        record.key(),
        value.getBytes(StandardCharsets.UTF_8),
        record.headers());
  }

  /** The same record with one field less. */
  static ProducerRecord<String, byte[]> without(
      String field, ProducerRecord<String, byte[]> record) {
    try {
      ObjectNode payload = (ObjectNode) JSON.readTree(record.value());
      payload.remove(field);
      return with(payload.toString(), record);
    } catch (IOException e) {
      throw new UncheckedIOException("An event of our own is no JSON", e);
    }
  }

  private ProducerRecord<String, byte[]> record(
      EventType type, UUID complaint, long sequence, ObjectNode payload) {
    EventEnvelope envelope =
        new EventEnvelope(
            newId(),
            type.type(),
            type.source(),
            complaint.toString(),
            tenant,
            sequence,
            Instant.now(),
            Instant.now(),
            null);
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(type.topic(), complaint.toString(), bytes(payload));
    CloudEventHeaders.of(envelope)
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return record;
  }

  private static ObjectNode sample(EventType type) {
    try (InputStream sample = EventType.class.getResourceAsStream(type.minimalSampleResource())) {
      return (ObjectNode) JSON.readTree(sample);
    } catch (IOException e) {
      throw new UncheckedIOException("No sample of " + type, e);
    }
  }

  private static byte[] bytes(ObjectNode payload) {
    try {
      return JSON.writeValueAsBytes(payload);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
