package io.aplomo.local.replay;

import io.aplomo.local.kafka.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Reads a dead-letter topic from where the last replay ended (the committed offsets of the consumer
 * group {@value #GROUP}) to its present end, and puts the originals back. Offsets are committed
 * when the broker has acknowledged the originals, so a replay that breaks off repeats and loses
 * none.
 */
public final class Replay {
  static final String GROUP = "aplomo-replay";

  private static final Duration POLL = Duration.ofMillis(500);

  private final String bootstrapServers;

  public Replay(String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * Replays one topic.
   *
   * @param dryRun only tell, put nothing back and remember nothing
   * @param each is told of every dead letter, by partition and offset
   * @return how many there were
   */
  public long run(Topics.DeadLetters topic, boolean dryRun, Consumer<Replayed> each) {
    try (KafkaConsumer<byte[], byte[]> consumer = consumer();
        KafkaProducer<byte[], byte[]> producer = producer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.topic()).stream()
              .map(info -> new TopicPartition(topic.topic(), info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      Map<TopicPartition, OffsetAndMetadata> done = consumer.committed(new HashSet<>(partitions));
      long count = 0;
      for (TopicPartition partition : partitions) {
        OffsetAndMetadata committed = done.get(partition);
        consumer.assign(List.of(partition));
        if (committed == null) {
          consumer.seekToBeginning(List.of(partition));
        } else {
          consumer.seek(partition, committed);
        }
        long end = ends.getOrDefault(partition, 0L);
        while (consumer.position(partition) < end) {
          List<DeadLetter> batch = poll(consumer, topic, end);
          batch.forEach(letter -> each.accept(Replayed.of(letter)));
          count += batch.size();
          if (!dryRun && !batch.isEmpty()) {
            putBack(producer, batch);
            long next = batch.getLast().record().offset() + 1;
            consumer.commitSync(Map.of(partition, new OffsetAndMetadata(next)));
          }
        }
      }
      return count;
    }
  }

  private static List<DeadLetter> poll(
      KafkaConsumer<byte[], byte[]> consumer, Topics.DeadLetters topic, long end) {
    List<DeadLetter> batch = new ArrayList<>();
    consumer
        .poll(POLL)
        .forEach(record -> {
          if (record.offset() < end) {
            batch.add(new DeadLetter(record, topic.source()));
          }
        });
    return batch;
  }

  private static void putBack(KafkaProducer<byte[], byte[]> producer, List<DeadLetter> batch) {
    List<Future<RecordMetadata>> sent =
        batch.stream().map(letter -> producer.send(letter.original())).toList();
    producer.flush();
    for (Future<RecordMetadata> each : sent) {
      try {
        each.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException("A dead letter could not be put back", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while putting dead letters back", e);
      }
    }
  }

  private KafkaConsumer<byte[], byte[]> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.GROUP_ID_CONFIG,
            GROUP,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest"),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }
}
