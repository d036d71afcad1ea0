package io.aplomo.chassis.inbox;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.database.Faults;
import io.aplomo.chassis.loop.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads topics for a service, on a thread of its own, for as long as the service lives (ADR 2).
 *
 * <ul>
 *   <li>Positions live in the service's database, in the transaction of the effects. A partition is
 *       read only after its stored position was found; the offsets in Kafka are for display.
 *   <li>A batch takes effect in one transaction. A fault of the environment pauses all partitions
 *       and the batch is tried again, for ever; the member stays in its group meanwhile.
 *   <li>A fault of a record makes the batch be redone one by one; the record that fails alone
 *       {@link #ATTEMPTS} times, or cannot be decoded, is set aside and the next one goes on.
 *   <li>Two members may apply the same batch during a rebalance: the inbox lets one of them.
 * </ul>
 */
public final class ConsumerLoop {
  private static final Logger LOG = Logger.getLogger(ConsumerLoop.class);

  /** How often a record may fail alone before it is set aside. */
  static final int ATTEMPTS = 3;

  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration FIRST_BACKOFF = Duration.ofMillis(100);
  private static final Duration CAPPED_BACKOFF = Duration.ofSeconds(5);
  private static final Duration HOUSEKEEPING = Duration.ofSeconds(10);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(6);
  private static final Duration LEAVE_PATIENCE = Duration.ofSeconds(2);

  private final EventHandler handler;
  private final EventDecoder decoder;
  private final InboxStore store;
  private final BatchApplier applier;
  private final DeadLetters deadLetters;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Runnable heartbeat;

  private final Map<TopicPartition, Long> known = new HashMap<>();
  private final Set<TopicPartition> unpositioned = new HashSet<>();
  private final Backoff backoff = new Backoff(FIRST_BACKOFF, CAPPED_BACKOFF);
  private long nextHousekeeping = System.nanoTime();
  private volatile Look look = new Look(Map.of(), Map.of(), System.nanoTime());
  private final LongAdder applied = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private volatile boolean stopping;
  private volatile @Nullable Consumer<byte[], byte[]> running;
  private @Nullable Thread thread;

  /**
   * Makes a loop that does not run yet.
   *
   * @param consumers makes a consumer of bytes that commits nothing by itself and starts at the
   *     earliest record
   * @param producers makes the producer of dead letters
   * @param heartbeat called at least every few seconds, however long a fault lasts
   */
  public ConsumerLoop(
      EventHandler handler,
      Database database,
      Supplier<Consumer<byte[], byte[]>> consumers,
      Supplier<Producer<byte[], byte[]>> producers,
      Runnable heartbeat) {
    this.handler = handler;
    this.decoder = new EventDecoder(handler.types());
    this.store = new InboxStore(database, handler.consumer());
    this.applier = new BatchApplier(database, store, handler);
    this.deadLetters = new DeadLetters(handler.consumer(), producers);
    this.consumers = consumers;
    this.heartbeat = heartbeat;
  }

  /**
   * How far behind the assigned partitions' ends this instance was at a moment. What the broker has
   * not told yet is left out.
   *
   * @param lags records not yet read
   * @param readUntil when the last record that was applied had been published, on its producer's
   *     clock
   * @param atNanos by {@link System#nanoTime}
   */
  public record Look(
      Map<TopicPartition, Long> lags, Map<TopicPartition, Instant> readUntil, long atNanos) {
    public Look {
      lags = Map.copyOf(lags);
      readUntil = Map.copyOf(readUntil);
    }
  }

  public synchronized void start() {
    if (thread == null) {
      thread =
          Thread.ofPlatform()
              .name("aplomo-consumer-" + handler.consumer())
              .daemon(true)
              .start(this::run);
    }
  }

  /** Lets the running transaction end, for at most six seconds, leaves the group and stops. */
  public synchronized void stop() {
    stopping = true;
    Consumer<byte[], byte[]> consumer = running;
    if (consumer != null) {
      consumer.wakeup();
    }
    Thread loop = thread;
    if (loop == null) {
      return;
    }
    try {
      if (!loop.join(STOP_PATIENCE)) {
        loop.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Records between what was read and the end of the assigned partitions, at the last look. */
  public long lag() {
    return look.lags().values().stream().mapToLong(Long::longValue).sum();
  }

  /** The last look at how far behind this instance is: all that came before is applied. */
  public Look look() {
    return look;
  }

  /** Events that took effect since the start. */
  public long applied() {
    return applied.sum();
  }

  /** Events that had taken effect before. */
  public long repeated() {
    return repeated.sum();
  }

  /** Records set aside since the start. */
  public long deadLettered() {
    return deadLetters.count();
  }

  private void run() {
    while (!stopping) {
      try {
        readUntilStopped();
      } catch (WakeupException e) {
        LOG.debugf("%s: woken to stop", handler.consumer());
      } catch (InterruptedException e) {
        break;
      } catch (Exception e) {
        // The client itself is done for (fenced, misconfigured broker): begin with a new one.
        LOG.errorf(e, "%s: consumer failed, starting again", handler.consumer());
        forgetAssignment();
        rest();
      }
    }
    running = null;
    deadLetters.close();
  }

  private void readUntilStopped() throws InterruptedException {
    Consumer<byte[], byte[]> consumer = consumers.get();
    running = consumer;
    try {
      consumer.subscribe(handler.topics(), new Assignment());
      while (!stopping) {
        turn(consumer);
      }
    } finally {
      consumer.close(CloseOptions.timeout(LEAVE_PATIENCE));
    }
  }

  private void turn(Consumer<byte[], byte[]> consumer) throws InterruptedException {
    heartbeat.run();
    if (!unpositioned.isEmpty()) {
      waitOut(consumer, () -> position(consumer, Set.copyOf(unpositioned)));
    }
    ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
    if (!records.isEmpty()) {
      process(consumer, records);
    }
    if (System.nanoTime() - nextHousekeeping >= 0) {
      nextHousekeeping = System.nanoTime() + HOUSEKEEPING.toNanos();
      keepHouse(consumer);
    }
    measureLag(consumer, records);
  }

  private void process(Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> records)
      throws InterruptedException {
    List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(records.count());
    records.forEach(batch::add);
    waitOut(
        consumer,
        () -> {
          try {
            applyTogether(batch);
          } catch (RuntimeException e) {
            if (e instanceof SetBack || Faults.isEnvironment(e)) {
              throw e;
            }
            LOG.warnf(
                "%s: batch of %d redone one by one (%s)",
                handler.consumer(), batch.size(), e.getClass().getName());
            applyOneByOne(batch);
          }
        });
  }

  private void applyTogether(List<ConsumerRecord<byte[], byte[]>> batch) {
    List<InboundEvent> events = new ArrayList<>(batch.size());
    Map<TopicPartition, Long> next = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      decoder.decode(record).ifPresent(events::add);
      next.put(partitionOf(record), record.offset() + 1);
    }
    count(applier.apply(events, next, known));
    known.putAll(next);
  }

  /** Continues where it stopped when it is called again after a fault of the environment. */
  private void applyOneByOne(List<ConsumerRecord<byte[], byte[]>> batch) throws Exception {
    for (ConsumerRecord<byte[], byte[]> record : batch) {
      Long before = known.get(partitionOf(record));
      if (before == null || record.offset() >= before) {
        applyAlone(record);
      }
    }
  }

  private void applyAlone(ConsumerRecord<byte[], byte[]> record) throws Exception {
    for (int attempt = 1; ; attempt++) {
      heartbeat.run();
      try {
        applyTogether(List.of(record));
        return;
      } catch (RecordRejected e) {
        setAside(record, e.code(), e.path());
        return;
      } catch (RuntimeException e) {
        if (e instanceof SetBack || Faults.isEnvironment(e)) {
          throw e;
        }
        if (attempt == ATTEMPTS) {
          setAside(record, "event.not-applicable", "$");
          return;
        }
      }
    }
  }

  private void setAside(ConsumerRecord<byte[], byte[]> record, String code, String path)
      throws Exception {
    deadLetters.setAside(record, code, path);
    Map<TopicPartition, Long> next = Map.of(partitionOf(record), record.offset() + 1);
    count(applier.apply(List.of(), next, known));
    known.putAll(next);
  }

  /** Work that is repeated until the environment lets it succeed. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private void waitOut(Consumer<byte[], byte[]> consumer, Work work) throws InterruptedException {
    while (!stopping) {
      try {
        work.run();
        backoff.reset();
        return;
      } catch (SetBack e) {
        readAgain(consumer);
        return;
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        Duration wait = backoff.next();
        LOG.warnf("%s: %s, next try in %s", handler.consumer(), e.getClass().getName(), wait);
        LOG.debugf(e, "%s: fault", handler.consumer());
        pauseFor(consumer, wait);
      }
    }
  }

  /** Waits inside the client, so that the member stays in its group. */
  private void pauseFor(Consumer<byte[], byte[]> consumer, Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    do {
      heartbeat.run();
      consumer.pause(consumer.assignment());
      Duration left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
      ConsumerRecords<byte[], byte[]> none = consumer.poll(left.compareTo(POLL) > 0 ? POLL : left);
      if (!none.isEmpty()) {
        // Assigned during this very poll, before they could be paused: read them again later.
        none.partitions().forEach(p -> consumer.seek(p, none.records(p).getFirst().offset()));
      }
    } while (!stopping && System.nanoTime() - end < 0);
    Set<TopicPartition> positioned = new HashSet<>(consumer.assignment());
    positioned.removeAll(unpositioned);
    consumer.resume(positioned);
  }

  /** Finds where to continue; partitions that were never read start at their first record. */
  private void position(Consumer<byte[], byte[]> consumer, Collection<TopicPartition> wanted) {
    Map<TopicPartition, Long> stored = store.awaitPositions(wanted);
    for (TopicPartition partition : wanted) {
      if (!consumer.assignment().contains(partition)) {
        unpositioned.remove(partition);
        continue;
      }
      Long next = stored.get(partition);
      if (next == null) {
        known.remove(partition);
        consumer.seekToBeginning(List.of(partition));
      } else {
        known.put(partition, next);
        consumer.seek(partition, next);
      }
      unpositioned.remove(partition);
      consumer.resume(List.of(partition));
    }
  }

  private void readAgain(Consumer<byte[], byte[]> consumer) {
    LOG.warnf("%s: the database was set back, reading again", handler.consumer());
    known.clear();
    unpositioned.addAll(consumer.assignment());
  }

  private void keepHouse(Consumer<byte[], byte[]> consumer) {
    Set<TopicPartition> mine = consumer.assignment();
    if (mine.isEmpty()) {
      return;
    }
    Map<TopicPartition, OffsetAndMetadata> display = new HashMap<>();
    for (TopicPartition partition : mine) {
      Long next = known.get(partition);
      if (next != null) {
        display.put(partition, new OffsetAndMetadata(next));
      }
    }
    consumer.commitAsync(display, null);
    try {
      Map<TopicPartition, Long> stored = store.awaitPositions(mine);
      store.prune(mine);
      boolean setBack =
          known.entrySet().stream()
              .anyMatch(k ->
                  mine.contains(k.getKey()) && stored.getOrDefault(k.getKey(), 0L) < k.getValue());
      if (setBack) {
        readAgain(consumer);
      }
    } catch (RuntimeException e) {
      LOG.debugf(e, "%s: no housekeeping now", handler.consumer());
    }
  }

  private void measureLag(
      Consumer<byte[], byte[]> consumer, ConsumerRecords<byte[], byte[]> applied) {
    Map<TopicPartition, Long> measured = new HashMap<>();
    for (TopicPartition partition : consumer.assignment()) {
      consumer.currentLag(partition).ifPresent(lag -> measured.put(partition, lag));
    }
    Map<TopicPartition, Instant> until = new HashMap<>(look.readUntil());
    until.keySet().retainAll(consumer.assignment());
    applied.forEach(
        record -> until.put(partitionOf(record), Instant.ofEpochMilli(record.timestamp())));
    look = new Look(measured, until, System.nanoTime());
  }

  private void count(BatchApplier.Applied batch) {
    applied.add(batch.fresh());
    repeated.add(batch.repeated());
  }

  private void forgetAssignment() {
    known.clear();
    unpositioned.clear();
  }

  private void rest() {
    try {
      Thread.sleep(backoff.next());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping = true;
    }
  }

  private static TopicPartition partitionOf(ConsumerRecord<byte[], byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  /** Runs on the consumer's thread, inside a poll. */
  private final class Assignment implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
      unpositioned.addAll(assigned);
      Consumer<byte[], byte[]> consumer = running;
      if (consumer != null) {
        consumer.pause(assigned);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
      revoked.forEach(known::remove);
      unpositioned.removeAll(revoked);
    }
  }
}
