package io.aplomo.acceptance.books;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics outside every consumer group, each record once, for one thread. */
public final class TopicFollower implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<String, byte[]> consumer;
  private final List<TopicPartition> partitions;

  private TopicFollower(String bootstrapServers, Collection<String> topics) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    partitions =
        topics.stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
  }

  /** Follows from the first record that is kept. */
  public static TopicFollower fromBeginning(String bootstrapServers, Collection<String> topics) {
    TopicFollower follower = new TopicFollower(bootstrapServers, topics);
    follower.consumer.seekToBeginning(follower.partitions);
    return follower;
  }

  /** Follows from what is written after this call. */
  public static TopicFollower fromNow(String bootstrapServers, Collection<String> topics) {
    TopicFollower follower = new TopicFollower(bootstrapServers, topics);
    follower.consumer.endOffsets(follower.partitions).forEach(follower.consumer::seek);
    return follower;
  }

  /** Hands over everything that was written before this call and not handed over yet. */
  public void catchUp(Consumer<ConsumerRecord<String, byte[]>> reader) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      consumer.poll(POLL).forEach(reader);
    }
  }

  /** Hands over what is there, waiting for a moment if there is nothing. */
  public void poll(Consumer<ConsumerRecord<String, byte[]>> reader) {
    consumer.poll(POLL).forEach(reader);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
