package io.aplomo.chassis.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * From which number each shard is read. Rows above a number may become visible after rows with
 * higher ones (a number is drawn at the insert, visible at the commit), so a mark follows what was
 * acknowledged only when every transaction that had drawn a lower number has ended. Each of them
 * holds a writer's lock on the outbox from before it draws a number until it ends, so it is enough
 * to ask now and then who writes, and to see all of those go; who only reads, for however long, is
 * nobody to wait for. Reading from a mark instead of from zero is what keeps a poll cheap while
 * removed rows are still in the index, by the ten thousand under load and by the million under an
 * open snapshot.
 *
 * <p>Now and then one read begins at zero: the net below a fault in this reasoning. Times are
 * monotonic nanoseconds given by the caller. Not thread-safe.
 */
final class LowMarks {
  static final Duration SWEEP = Duration.ofMinutes(1);
  static final Duration ASKING = Duration.ofMillis(250);

  private final Map<Short, Long> marks = new HashMap<>();
  private final Map<Short, Long> acknowledged = new HashMap<>();
  private @Nullable Waiting waiting;
  private boolean news;
  private long nextQuestion;
  private long nextSweep;
  private boolean sweeping;

  /** What marks are to follow when the last of these writers has ended. */
  private record Waiting(Map<Short, Long> acknowledged, Set<String> writers) {
    Waiting {
      acknowledged = Map.copyOf(acknowledged);
      writers = new HashSet<>(writers);
    }

    boolean isOver(Set<String> stillWriting) {
      writers.retainAll(stillWriting);
      return writers.isEmpty();
    }
  }

  LowMarks(long nowNanos) {
    nextQuestion = nowNanos;
    nextSweep = nowNanos + SWEEP.toNanos();
  }

  /** The marks of the shards to read now, in ascending order of shard. */
  Map<Short, Long> of(Set<Short> owned) {
    marks.keySet().retainAll(owned);
    acknowledged.keySet().retainAll(owned);
    Map<Short, Long> result = new LinkedHashMap<>();
    SortedSet<Short> ascending = new TreeSet<>(owned);
    for (Short shard : ascending) {
      result.put(shard, sweeping ? 0L : marks.getOrDefault(shard, 0L));
    }
    return result;
  }

  /** Whether a read from zero is due; asked again after {@link #SWEEP}, whatever comes of it. */
  boolean sweepIsDue(long nowNanos) {
    if (nowNanos - nextSweep < 0) {
      return false;
    }
    nextSweep = nowNanos + SWEEP.toNanos();
    return true;
  }

  /** Makes the next read one from zero. */
  void sweep() {
    sweeping = true;
  }

  /** These were acknowledged and removed. */
  void acknowledged(Iterable<OutboxRow> rows) {
    for (OutboxRow row : rows) {
      acknowledged.merge(row.shard(), row.seq(), Math::max);
      news = true;
    }
  }

  /**
   * Whether the marks would move if it were known who writes, at most every {@link #ASKING}. After
   * a yes the next call is {@link #settle} with the answer.
   */
  boolean askWhoWrites(long nowNanos) {
    if ((waiting == null && !news) || nowNanos - nextQuestion < 0) {
      return false;
    }
    nextQuestion = nowNanos + ASKING.toNanos();
    return true;
  }

  /**
   * Moves the marks after a read.
   *
   * @param firstUnacknowledged the lowest number per shard that the read found
   * @param writers the transactions that held a writer's lock on the outbox at a moment before the
   *     read began; null if nobody asked
   */
  void settle(Map<Short, Long> firstUnacknowledged, @Nullable Set<String> writers) {
    if (sweeping) {
      marks.replaceAll((shard, mark) -> notPast(firstUnacknowledged.get(shard), mark));
      sweeping = false;
    }
    if (writers == null) {
      return;
    }
    if (waiting != null && waiting.isOver(writers)) {
      waiting.acknowledged().forEach((shard, seq) -> follow(shard, seq, firstUnacknowledged));
      waiting = null;
    }
    if (waiting == null && news) {
      waiting = new Waiting(acknowledged, writers);
      news = false;
    }
  }

  private void follow(Short shard, long seq, Map<Short, Long> firstUnacknowledged) {
    // A shard that was given away meanwhile, and perhaps came back, begins anew.
    if (acknowledged.containsKey(shard)) {
      marks.merge(shard, notPast(firstUnacknowledged.get(shard), seq), Math::max);
    }
  }

  private static long notPast(@Nullable Long first, long seq) {
    return first == null ? seq : Math.min(seq, first - 1);
  }
}
