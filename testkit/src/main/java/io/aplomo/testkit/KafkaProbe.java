package io.aplomo.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Reads whole topics and writes raw records, outside every consumer group. */
public final class KafkaProbe implements AutoCloseable {
  private static final Duration SEND_LIMIT = Duration.ofSeconds(30);

  private final String bootstrapServers;
  private final KafkaProducer<String, byte[]> producer;

  public KafkaProbe(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /**
   * All records that are in the topic at the time of the call, by partition, then by offset. Waits
   * for none to come.
   */
  public List<ConsumerRecord<String, byte[]>> all(String topic) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      for (TopicPartition partition : partitions) {
        readTo(consumer, partition, ends.getOrDefault(partition, 0L), records);
      }
      return records;
    }
  }

  /** Those of {@link #all} that have this key, in the order in which they were written. */
  public List<ConsumerRecord<String, byte[]>> all(String topic, String key) {
    return all(topic).stream().filter(record -> key.equals(record.key())).toList();
  }

  /**
   * Writes one record and waits until the broker has it.
   *
   * @param headers values as UTF-8
   */
  public RecordMetadata produce(
      String topic, @Nullable String key, byte[] value, Map<String, String> headers) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
    headers.forEach(
        (name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return send(record);
  }

  /**
   * Writes a record as it is, to the partition that it names, and waits until the broker has it.
   */
  public RecordMetadata send(ProducerRecord<String, byte[]> record) {
    try {
      return producer.send(record).get(SEND_LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Nothing could be written to " + record.topic(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The last header of that name as text; null where there is none. */
  public static @Nullable String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** The value as UTF-8. */
  public static String text(ConsumerRecord<String, byte[]> record) {
    return new String(Objects.requireNonNull(record.value()), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    producer.close();
  }

  private static void readTo(
      KafkaConsumer<String, byte[]> consumer,
      TopicPartition partition,
      long end,
      List<ConsumerRecord<String, byte[]>> records) {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
        if (record.offset() < end) {
          records.add(record);
        }
      }
    }
  }
}
