package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SynchronizedHistogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Watches {@code aplomo.cases.v1} as an integrator would: the time from the POST's answer to the
 * event that says that the case was prioritised by its assessment.
 */
final class CaseWatch implements AutoCloseable {
  private static final String TOPIC = "aplomo.cases.v1";
  private static final String PRIORITISED = "io.aplomo.case.prioritised.v1";
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Map<String, Long> answeredAt = new ConcurrentHashMap<>();
  private final Map<String, Long> prioritisedAt = new ConcurrentHashMap<>();
  private final Histogram micros = new SynchronizedHistogram(LONGEST_MICROS, 3);
  private final Thread thread;
  private volatile boolean stopping;

  CaseWatch(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(info -> new TopicPartition(TOPIC, info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().name("case-watch").daemon(true).start(this::watch);
  }

  /** A complaint was accepted; {@code location} ends with its id. */
  void answered(String location, long atNanos) {
    String id = location.substring(location.lastIndexOf('/') + 1);
    answeredAt.put(id, atNanos);
    Long done = prioritisedAt.get(id);
    if (done != null) {
      settle(id, done);
    }
  }

  /** Accepted complaints whose case has no priority from an assessment yet. */
  int waiting() {
    return answeredAt.size();
  }

  /** Microseconds from the answer to the event; 0 where the event was faster than the answer. */
  Histogram micros() {
    return micros;
  }

  private void watch() {
    while (!stopping) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
        long now = System.nanoTime();
        Header type = record.headers().lastHeader("ce_type");
        if (type != null && PRIORITISED.equals(new String(type.value(), UTF_8))) {
          prioritisedAt.putIfAbsent(record.key(), now);
          settle(record.key(), now);
        }
      }
    }
    consumer.close();
  }

  /** Counts a complaint once both its answer and its event were seen, in whatever order. */
  private void settle(String id, long prioritised) {
    Long answered = answeredAt.remove(id);
    if (answered != null) {
      micros.recordValue(Math.clamp((prioritised - answered) / 1000, 0, LONGEST_MICROS));
    }
  }

  @Override
  public void close() {
    stopping = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
