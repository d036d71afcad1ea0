package io.aplomo.chassis.engine;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the Kafka clients. All {@code kafka.*} settings of the service (security too) apply. */
@Singleton
public class KafkaClients {
  private static final int MEGABYTE = 1024 * 1024;

  private final Map<String, Object> common;

  public KafkaClients(@Identifier("default-kafka-broker") Map<String, Object> common) {
    this.common = Map.copyOf(common);
  }

  /**
   * A producer that never gives a record up: an expired batch would let a younger one overtake it.
   */
  public Producer<byte[], byte[]> lasting(String clientId) {
    Map<String, Object> settings = producing(clientId);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
    settings.put(ProducerConfig.RETRIES_CONFIG, Integer.MAX_VALUE);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A producer whose records fail within seconds, for who can try again: dead letters. */
  public Producer<byte[], byte[]> impatient(String clientId) {
    Map<String, Object> settings = producing(clientId);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A consumer that commits nothing by itself. */
  public Consumer<byte[], byte[]> consumer(String group, String clientId, int batchSize) {
    Map<String, Object> settings = new HashMap<>(common);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, batchSize);
    // Partitions of the same number go to the same member, so that the facts of one complaint from
    // two topics meet in one instance and do not wait for each other's row locks.
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
    // A killed member's partitions move after ten seconds.
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    // The broker answers at once when there is something; this is how often an idle reader asks.
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 1_000);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 30_000);
    return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private Map<String, Object> producing(String clientId) {
    Map<String, Object> settings = new HashMap<>(common);
    settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // Idempotence alone keeps the order only once the broker knows the producer: of a new one it
    // takes whatever sequence number comes first, so a refused first batch could never come in
    // before the second any more. One request at a time, then, and large ones.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, MEGABYTE / 2);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 8 * MEGABYTE);
    // How long send() may block without metadata: shorter than the loop's patience.
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
    return settings;
  }
}
