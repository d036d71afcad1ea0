package io.aplomo.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NullMarked
class KafkaBrokerIT {
  @TempDir private static Path directory = Path.of("");

  private static KafkaBroker broker = KafkaBroker.forTests(directory, Map.of());

  @BeforeAll
  static void start() {
    broker = KafkaBroker.forTests(directory, Map.of());
    broker.start();
    broker.createTopics();
  }

  @AfterAll
  static void stop() {
    broker.stop();
  }

  @Test
  void keepsTopicsAndRecordsWhenItIsKilled() throws Exception {
    // Given
    try (KafkaProducer<String, String> producer = producer()) {
      produce(producer, Topics.TRIAGE, "before-1", "before-2");
    }

    // When
    broker.kill();
    broker.start();
    broker.createTopics();

    // Then
    assertThat(values(Topics.TRIAGE)).containsExactly("before-1", "before-2");
    try (Admin admin = broker.admin()) {
      assertThat(admin.listTopics().names().get())
          .containsExactlyInAnyOrder(
              "aplomo.intake.v1",
              "aplomo.triage.v1",
              "aplomo.cases.v1",
              "aplomo.conduct.v1",
              "aplomo.intake.v1.triage.dead-letter",
              "aplomo.intake.v1.escalation.dead-letter",
              "aplomo.triage.v1.escalation.dead-letter");
    }
  }

  @Test
  void deliversAfterwardsWhatWasSentWhileItWasFrozen() throws Exception {
    try (KafkaProducer<String, String> producer = producer()) {
      // Given
      produce(producer, Topics.CASES, "before");
      broker.freeze();

      // When
      Future<RecordMetadata> during =
          producer.send(new ProducerRecord<>(Topics.CASES, 0, "key", "during"));
      Future<RecordMetadata> last =
          producer.send(new ProducerRecord<>(Topics.CASES, 0, "key", "last"));
      broker.thaw();

      // Then
      assertThat(during).succeedsWithin(Duration.ofSeconds(30));
      assertThat(last).succeedsWithin(Duration.ofSeconds(30));
      assertThat(values(Topics.CASES)).containsExactly("before", "during", "last");
    }
  }

  @Test
  void keepsTheWordsOfCustomersForSevenDaysOnly() throws Exception {
    try (Admin admin = broker.admin()) {
      for (String topic : List.of(Topics.INTAKE, Topics.DEAD_LETTERS.getFirst().topic())) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);

        assertThat(admin.describeConfigs(List.of(resource)).all().get())
            .extractingByKey(resource)
            .extracting(config -> config.get("retention.ms").value())
            .isEqualTo(Long.toString(7L * 24 * 3600 * 1000));
      }
      assertThat(
              admin
                  .describeTopics(List.of(Topics.INTAKE, Topics.TRIAGE, Topics.CASES))
                  .allTopicNames()
                  .get()
                  .values())
          .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(12));
    }
  }

  private void produce(KafkaProducer<String, String> producer, String topic, String... values)
      throws Exception {
    for (String value : values) {
      producer.send(new ProducerRecord<>(topic, 0, "key", value)).get(30, TimeUnit.SECONDS);
    }
  }

  private KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
        new StringSerializer(),
        new StringSerializer());
  }

  private List<String> values(String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
