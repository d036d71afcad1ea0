package io.aplomo.acceptance.fault;

import io.aplomo.acceptance.books.EventRecord;
import io.aplomo.acceptance.books.TopicFollower;
import io.aplomo.acceptance.load.Ledger;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Measures from the first try of a POST until the news of its case reaches an integrator's
 * consumer, which is a little later than the case can be seen.
 */
final class Latencies implements AutoCloseable {
  private final Map<String, Long> openedNanos = new ConcurrentHashMap<>();
  private final Ledger ledger;
  private final String bootstrapServers;
  private final Thread thread;
  private volatile boolean stopping;

  Latencies(Ledger ledger, String bootstrapServers) {
    this.ledger = ledger;
    this.bootstrapServers = bootstrapServers;
    this.thread = Thread.ofPlatform().name("latencies").daemon(true).start(this::listen);
  }

  /**
   * The latencies of the complaints posted between two instants of {@link System#nanoTime}.
   *
   * @param median of them, and {@code p99}, their 99th percentile
   * @param unopened how many have no case yet
   */
  record Window(int complaints, Duration median, Duration p99, int unopened) {}

  Window between(long fromNanos, long toNanos) {
    List<Map.Entry<UUID, Long>> posted =
        ledger.complaints().values().stream()
            .filter(c -> c.postedNanos() - fromNanos >= 0 && c.postedNanos() - toNanos < 0)
            .map(c -> Map.entry(c.id(), c.postedNanos()))
            .toList();
    long[] sorted =
        posted.stream()
            .filter(c -> openedNanos.containsKey(c.getKey().toString()))
            .mapToLong(c -> openedNanos.getOrDefault(c.getKey().toString(), 0L) - c.getValue())
            .sorted()
            .toArray();
    return new Window(
        posted.size(), at(sorted, 0.5), at(sorted, 0.99), posted.size() - sorted.length);
  }

  private static Duration at(long[] sorted, double share) {
    return sorted.length == 0
        ? Duration.ZERO
        : Duration.ofNanos(sorted[(int) Math.ceil(share * sorted.length) - 1]);
  }

  private void listen() {
    String topic = EventType.CASE_OPENED.topic();
    try (TopicFollower follower = TopicFollower.fromNow(bootstrapServers, List.of(topic))) {
      while (!stopping) {
        follower.poll(this::heard);
      }
    }
  }

  private void heard(ConsumerRecord<String, byte[]> record) {
    EventEnvelope event = EventRecord.envelope(record);
    if (event.type().equals(EventType.CASE_OPENED.type())) {
      openedNanos.putIfAbsent(event.subject(), System.nanoTime());
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
