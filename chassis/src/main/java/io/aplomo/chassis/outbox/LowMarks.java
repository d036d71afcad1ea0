package io.aplomo.chassis.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From which number each shard is read. Rows above a number may become visible after rows with
 * higher ones (a number is drawn at the insert, visible at the commit), so a mark follows what was
 * acknowledged only when every transaction that had drawn a lower number has ended: as soon as the
 * server's oldest transaction is a younger one, or after {@link #SETTLED} at the latest. Reading
 * from a mark instead of from zero is what keeps a poll cheap while removed rows are still in the
 * index, by the ten thousand under load and by the million under an open snapshot.
 *
 * <p>Every {@link #SWEEP} one read begins at zero: the net below a transaction that somehow lasted
 * longer. Times are monotonic nanoseconds given by the caller. Not thread-safe.
 */
final class LowMarks {
  /** Twice the 15 s at which the server ends a transaction (a setting of the role). */
  static final Duration SETTLED = Duration.ofSeconds(30);

  /**
   * The least age of what a mark follows: a transaction draws a number a moment before the server
   * gives it an id of its own.
   */
  static final Duration MARGIN = Duration.ofSeconds(1);

  static final Duration SWEEP = Duration.ofMinutes(1);
  private static final Duration SAMPLING = Duration.ofMillis(250);

  private final Map<Short, Long> marks = new HashMap<>();
  private final Map<Short, Long> acknowledged = new HashMap<>();
  private final Deque<Sample> samples = new ArrayDeque<>();
  private long nextSample;
  private long nextSweep;
  private boolean sweeping;

  /** Which transactions of the server had not ended at a read: all from the oldest to the next. */
  record Running(long oldest, long next) {
    /** A read that found no row tells nothing. */
    static final Running UNKNOWN = new Running(0, Long.MAX_VALUE);
  }

  private record Sample(long atNanos, long nextTransaction, Map<Short, Long> acknowledged) {
    boolean settled(Running running, long nowNanos) {
      long age = nowNanos - atNanos;
      return age >= SETTLED.toNanos()
          || (age >= MARGIN.toNanos() && running.oldest() >= nextTransaction);
    }
  }

  LowMarks(long nowNanos) {
    nextSample = nowNanos;
    nextSweep = nowNanos + SWEEP.toNanos();
  }

  /** The marks of the shards to read now, in ascending order of shard. */
  Map<Short, Long> of(Set<Short> owned, long nowNanos) {
    if (nowNanos - nextSweep >= 0) {
      sweeping = true;
      nextSweep = nowNanos + SWEEP.toNanos();
    }
    marks.keySet().retainAll(owned);
    acknowledged.keySet().retainAll(owned);
    Map<Short, Long> result = new LinkedHashMap<>();
    SortedSet<Short> ascending = new TreeSet<>(owned);
    for (Short shard : ascending) {
      result.put(shard, sweeping ? 0L : marks.getOrDefault(shard, 0L));
    }
    return result;
  }

  /** These were acknowledged and removed. */
  void acknowledged(Iterable<OutboxRow> rows) {
    for (OutboxRow row : rows) {
      acknowledged.merge(row.shard(), row.seq(), Math::max);
    }
  }

  /**
   * Moves the marks after a read that began at {@code nowNanos}.
   *
   * @param firstUnacknowledged the lowest number per shard that the read found
   * @param running as of that read
   */
  void settle(Map<Short, Long> firstUnacknowledged, Running running, long nowNanos) {
    if (sweeping) {
      marks.replaceAll((shard, mark) -> notPast(firstUnacknowledged.get(shard), mark));
      sweeping = false;
    }
    if (nowNanos - nextSample >= 0) {
      samples.addLast(new Sample(nowNanos, running.next(), Map.copyOf(acknowledged)));
      nextSample = nowNanos + SAMPLING.toNanos();
    }
    while (!samples.isEmpty() && samples.getFirst().settled(running, nowNanos)) {
      samples
          .removeFirst()
          .acknowledged()
          .forEach((shard, seq) -> {
            if (acknowledged.containsKey(shard)) {
              marks.merge(shard, notPast(firstUnacknowledged.get(shard), seq), Math::max);
            }
          });
    }
  }

  private static long notPast(@Nullable Long first, long seq) {
    return first == null ? seq : Math.min(seq, first - 1);
  }
}
