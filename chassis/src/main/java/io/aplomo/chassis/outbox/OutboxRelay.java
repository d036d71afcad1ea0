package io.aplomo.chassis.outbox;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.chassis.lease.Shards;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the outbox: reads the rows of the owned shards in order, sends them, waits until every
 * one is acknowledged, removes exactly those. A row exists until it is acknowledged, so none is
 * lost; a crash between acknowledgement and removal repeats a row with the same id.
 *
 * <p>Two relays on one shard (a frozen instance that wakes up) only repeat events, in order: each
 * of them sends a gapless run that begins at or before the first row not yet acknowledged, so the
 * first occurrences keep their order whatever way the runs are interleaved.
 */
public final class OutboxRelay {
  /** The largest payload; the broker's and the producer's limit is 1 MiB with headers. */
  public static final int MAX_PAYLOAD_BYTES = 1_000_000;

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  /** Rows of one shard in one read: 64 shards give at most 2,048 rows, about 2 MB, in flight. */
  private static final int ROWS_PER_SHARD = 32;

  /**
   * A read from zero walks over all removed rows that vacuum has not taken yet, and everything
   * waits for it: 5 s for the 270,000 that an open snapshot kept within ten minutes. So it is put
   * off while there are many.
   */
  private static final int MOST_TO_WALK_OVER = 10_000;

  /** Rows in one read, one for each shard: in more reads they would cost much more. */
  private static final int BUSY = Shards.COUNT;

  private static final int DEPTH_LIMIT = 100_000;
  private static final Duration COUNTING = Duration.ofSeconds(15);

  private final OutboxStore store;
  private final ShardLeases leases;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private final Runnable heartbeat;
  private final LowMarks marks = new LowMarks(System.nanoTime());
  private @Nullable Producer<byte[], byte[]> producer;
  private long nextCount = System.nanoTime();
  private volatile boolean busy;
  private volatile boolean stopping;
  private volatile long depth;
  private volatile long dead;
  private volatile double oldestSeconds;
  private final LongAdder published = new LongAdder();

  /**
   * Makes a relay; {@link #step} is to be run by one thread.
   *
   * @param producers makes a producer with acks=all and idempotence that never gives a record up
   * @param heartbeat called while it waits for a broker that does not answer
   */
  public OutboxRelay(
      Database database,
      ShardLeases leases,
      Supplier<Producer<byte[], byte[]>> producers,
      Runnable heartbeat) {
    this.store = new OutboxStore(database);
    this.leases = leases;
    this.producers = producers;
    this.heartbeat = heartbeat;
  }

  /** One read and what follows from it. Answers whether there may be more to do at once. */
  public boolean step() throws Exception {
    Set<Short> owned = leases.owned();
    if (owned.isEmpty()) {
      return false;
    }
    long now = System.nanoTime();
    Set<String> writers = marks.askWhoWrites(now) ? store.writers() : null;
    if (marks.sweepIsDue(now) && store.removed() < MOST_TO_WALK_OVER) {
      marks.sweep();
    }
    List<OutboxRow> rows = store.head(marks.of(owned), ROWS_PER_SHARD);
    Map<Short, Long> first = new HashMap<>();
    rows.forEach(row -> first.merge(row.shard(), row.seq(), Math::min));
    marks.settle(first, writers);
    busy = rows.size() >= BUSY;
    measure(rows, now);
    if (rows.isEmpty()) {
      return false;
    }
    Outcome outcome = publish(rows);
    if (!outcome.acknowledged().isEmpty()) {
      store.remove(outcome.acknowledged());
      marks.acknowledged(outcome.acknowledged());
      published.add(outcome.acknowledged().size());
    }
    if (outcome.fault() != null) {
      dropProducer();
      throw outcome.fault();
    }
    return true;
  }

  /** Whether so much comes that reading it in fewer and larger steps is worth the wait. */
  public boolean isBusy() {
    return busy;
  }

  /** Ends a wait for the broker; what was not acknowledged stays in the outbox. */
  public void stop() {
    stopping = true;
  }

  /** Closes the producer; for the thread that runs {@link #step}, or after it has ended. */
  public void close() {
    dropProducer();
  }

  /** Rows that waited at the last look, {@value #DEPTH_LIMIT} at most. */
  public long depth() {
    return depth;
  }

  /** Age in seconds of the oldest row at the last look, on the database's clock. */
  public double oldestSeconds() {
    return oldestSeconds;
  }

  /** Rows that can never be published and make their keys wait. */
  public long dead() {
    return dead;
  }

  /** Rows acknowledged by the broker since the start. */
  public long published() {
    return published.sum();
  }

  /** What was acknowledged, and why not all was. */
  private record Outcome(List<OutboxRow> acknowledged, @Nullable Exception fault) {}

  /** Sends in order; the first row that cannot be sent now ends the batch for all behind it. */
  private Outcome publish(List<OutboxRow> rows) throws InterruptedException {
    Producer<byte[], byte[]> to = producer();
    List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
    Exception fault = null;
    for (OutboxRow row : rows) {
      if (row.payload().length > MAX_PAYLOAD_BYTES) {
        bury(row);
        break;
      }
      try {
        sent.add(to.send(OutboxRecord.of(row)));
      } catch (RuntimeException e) {
        // No metadata within max.block.ms, or a producer that is done for: the environment.
        fault = e;
        break;
      }
    }
    List<OutboxRow> acknowledged = new ArrayList<>(sent.size());
    for (int i = 0; i < sent.size(); i++) {
      Exception refused = await(sent.get(i));
      if (refused == null) {
        acknowledged.add(rows.get(i));
      } else {
        fault = refused;
      }
    }
    return new Outcome(acknowledged, fault);
  }

  /**
   * Waits for as long as it takes, since the producer never gives up, but says that it lives.
   * Answers why the record was not acknowledged.
   */
  private @Nullable Exception await(Future<RecordMetadata> acknowledgement)
      throws InterruptedException {
    while (!stopping) {
      try {
        acknowledgement.get(1, TimeUnit.SECONDS);
        return null;
      } catch (TimeoutException e) {
        heartbeat.run();
      } catch (ExecutionException e) {
        return e;
      }
    }
    return new InterruptedException("stopped while the broker was silent");
  }

  private void bury(OutboxRow row) {
    LOG.errorf(
        "outbox: event %s of %s is too large to be published; its key waits",
        row.envelope().id(), row.key());
    store.bury(row, "event.too-large");
  }

  private void measure(List<OutboxRow> rows, long now) {
    oldestSeconds = rows.stream().mapToDouble(OutboxRow::ageSeconds).max().orElse(0);
    if (now - nextCount >= 0) {
      nextCount = now + COUNTING.toNanos();
      dead = store.dead();
      depth = isAll(rows) ? rows.size() : store.depth(DEPTH_LIMIT);
    } else if (isAll(rows)) {
      depth = rows.size();
    }
  }

  /** Whether a read left nothing behind: counting the table costs more than any read. */
  private static boolean isAll(List<OutboxRow> rows) {
    int[] perShard = new int[Shards.COUNT];
    return rows.stream().allMatch(row -> ++perShard[row.shard()] < ROWS_PER_SHARD);
  }

  private Producer<byte[], byte[]> producer() {
    Producer<byte[], byte[]> current = producer;
    if (current == null) {
      current = producers.get();
      producer = current;
    }
    return current;
  }

  private void dropProducer() {
    Producer<byte[], byte[]> old = producer;
    producer = null;
    if (old != null) {
      old.close(Duration.ZERO);
    }
  }
}
