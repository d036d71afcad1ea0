package io.aplomo.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.local.kafka.KafkaBroker;
import io.aplomo.local.kafka.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class ReplayIT {
  private static final Topics.DeadLetters LETTERS = Topics.DEAD_LETTERS.getFirst();

  private final KafkaBroker broker;
  private final Replay replay;
  private final List<Replayed> shown = new ArrayList<>();

  ReplayIT(@TempDir Path directory) {
    broker = KafkaBroker.forTests(directory, Map.of());
    broker.start();
    broker.createTopics();
    replay = new Replay(broker.bootstrapServers());
  }

  @AfterEach
  void stop() {
    broker.stop();
  }

  @Test
  void putsTheOriginalBackOnceAndRemembersIt() throws Exception {
    // Given
    setAside(3, "complaint-1", "event-1");
    setAside(7, "complaint-2", "event-2");

    // When
    long dry = replay.run(LETTERS, true, shown::add);
    long first = replay.run(LETTERS, false, shown::add);
    long second = replay.run(LETTERS, false, shown::add);
    setAside(3, "complaint-1", "event-3");
    long third = replay.run(LETTERS, false, shown::add);

    // Then
    assertThat(List.of(dry, first, second, third)).containsExactly(2L, 2L, 0L, 1L);
    assertThat(shown)
        .extracting(Replayed::eventId)
        .containsExactly("event-1", "event-2", "event-1", "event-2", "event-3");
    assertThat(shown.getFirst())
        .isEqualTo(
            new Replayed(
                LETTERS.topic(), 3, "42", "the.type", "event-1", "event.undecodable", "$.text"));
    List<ConsumerRecord<String, String>> originals = source();
    assertThat(originals)
        .extracting(each -> each.partition() + " " + each.key() + " " + each.value())
        .containsExactly(
            "3 complaint-1 value of event-1",
            "3 complaint-1 value of event-3",
            "7 complaint-2 value of event-2");
    assertThat(originals)
        .allSatisfy(each ->
            assertThat(StreamSupport.stream(each.headers().spliterator(), false))
                .extracting(Header::key)
                .containsExactly("ce_id", "ce_type"));
  }

  private void setAside(int partition, String key, String event) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringSerializer(),
            new StringSerializer())) {
      ProducerRecord<String, String> record =
          new ProducerRecord<>(LETTERS.topic(), partition, key, "value of " + event);
      Map<String, String> headers = new java.util.LinkedHashMap<>(Map.of("ce_id", event));
      headers.put("ce_type", "the.type");
      headers.put("aplomo-dead-letter-code", "event.undecodable");
      headers.put("aplomo-dead-letter-path", "$.text");
      headers.put("aplomo-dead-letter-source-topic", LETTERS.source());
      headers.put("aplomo-dead-letter-source-partition", Integer.toString(partition));
      headers.put("aplomo-dead-letter-source-offset", "42");
      headers.forEach(
          (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      producer.send(record).get(30, TimeUnit.SECONDS);
    }
  }

  private List<ConsumerRecord<String, String>> source() {
    List<ConsumerRecord<String, String>> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      for (int partition : List.of(3, 7)) {
        TopicPartition each = new TopicPartition(LETTERS.source(), partition);
        consumer.assign(List.of(each));
        consumer.seekToBeginning(List.of(each));
        long end = consumer.endOffsets(List.of(each)).getOrDefault(each, 0L);
        while (consumer.position(each) < end) {
          consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
        }
      }
    }
    return records;
  }
}
