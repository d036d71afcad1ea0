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

/**
 * From which number each shard is read. Rows above a number may become visible after rows with
 * higher ones (a number is drawn at the insert, visible at the commit), so a mark follows what was
 * acknowledged only after {@link #SETTLED}: by then every transaction that had drawn a lower number
 * has ended. Reading from a mark instead of from zero is what keeps a poll cheap while an open
 * snapshot keeps millions of removed rows in the index.
 *
 * <p>Every {@link #SWEEP} all marks fall back to zero: the net below a transaction that somehow
 * lasted longer. Times are monotonic nanoseconds given by the caller. Not thread-safe.
 */
final class LowMarks {
  /** Twice the 15 s at which the server ends a transaction (a setting of the role). */
  static final Duration SETTLED = Duration.ofSeconds(30);

  static final Duration SWEEP = Duration.ofMinutes(1);
  private static final Duration SAMPLING = Duration.ofSeconds(1);

  private final Map<Short, Long> marks = new HashMap<>();
  private final Map<Short, Long> acknowledged = new HashMap<>();
  private final Deque<Sample> samples = new ArrayDeque<>();
  private long nextSample;
  private long nextSweep;

  private record Sample(long atNanos, Map<Short, Long> acknowledged) {}

  LowMarks(long nowNanos) {
    nextSample = nowNanos;
    nextSweep = nowNanos + SWEEP.toNanos();
  }

  /** The marks of the shards to read now, in ascending order of shard. */
  Map<Short, Long> of(Set<Short> owned, long nowNanos) {
    if (nowNanos - nextSweep >= 0) {
      marks.clear();
      nextSweep = nowNanos + SWEEP.toNanos();
    }
    marks.keySet().retainAll(owned);
    acknowledged.keySet().retainAll(owned);
    Map<Short, Long> result = new LinkedHashMap<>();
    SortedSet<Short> ascending = new TreeSet<>(owned);
    for (Short shard : ascending) {
      result.put(shard, marks.getOrDefault(shard, 0L));
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
   * Raises the marks after a read that began at {@code nowNanos}.
   *
   * @param firstUnacknowledged the lowest number per shard that the read found
   */
  void settle(Map<Short, Long> firstUnacknowledged, long nowNanos) {
    if (nowNanos - nextSample >= 0) {
      samples.addLast(new Sample(nowNanos, Map.copyOf(acknowledged)));
      nextSample = nowNanos + SAMPLING.toNanos();
    }
    while (!samples.isEmpty() && nowNanos - samples.getFirst().atNanos() >= SETTLED.toNanos()) {
      samples
          .removeFirst()
          .acknowledged()
          .forEach((shard, seq) -> {
            Long first = firstUnacknowledged.get(shard);
            long safe = first == null ? seq : Math.min(seq, first - 1);
            if (acknowledged.containsKey(shard)) {
              marks.merge(shard, safe, Math::max);
            }
          });
    }
  }
}
