package io.aplomo.escalation.timer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When something falls due in which shards within the next minute, in slots of {@value
 * #SLOT_MILLIS} ms. It says when to ask and never what is due, so it may know of timers that are
 * gone, and holds no more than a number per slot however many fall due in it. Times are the
 * database's. Not thread-safe.
 */
final class Window {
  /** How much later than a timer's instant it may be asked for. */
  static final long SLOT_MILLIS = 10;

  /** By slot, which ends on a multiple of its length: the shards as bits. */
  private final NavigableMap<Long, Long> slots = new TreeMap<>();

  private Instant end = Instant.EPOCH;

  /** Forgets everything; whatever falls due until {@code end} is added anew. */
  void clear(Instant end) {
    slots.clear();
    this.end = end;
  }

  /** Until when the window knows what falls due. */
  Instant end() {
    return end;
  }

  /** Beyond this it knows nothing after all. */
  void endBy(Instant earlier) {
    if (earlier.isBefore(end)) {
      end = earlier;
    }
  }

  /** Adds an instant; answers whether it lies within. */
  boolean add(short shard, Instant at) {
    if (at.isAfter(end)) {
      return false;
    }
    slots.merge(slot(at), 1L << shard, (a, b) -> a | b);
    return true;
  }

  /** The shards in which something has fallen due by now. */
  List<Short> due(Instant now) {
    long bits = 0;
    for (long shards : slots.headMap(passed(now), true).values()) {
      bits |= shards;
    }
    List<Short> result = new ArrayList<>(Long.bitCount(bits));
    for (short shard = 0; shard < Long.SIZE; shard++) {
      if ((bits >>> shard & 1) != 0) {
        result.add(shard);
      }
    }
    return result;
  }

  /** Somebody asked for these shards at a moment, and nothing due by then was left behind. */
  void asked(Iterable<Short> shards, Instant at) {
    long bits = 0;
    for (short shard : shards) {
      bits |= 1L << shard;
    }
    long others = ~bits;
    NavigableMap<Long, Long> passed = slots.headMap(passed(at), true);
    passed.replaceAll((slot, all) -> all & others);
    passed.values().removeIf(all -> all == 0);
  }

  /** When to ask next; null if nothing falls due before the end. */
  @Nullable Instant next() {
    Map.Entry<Long, Long> first = slots.firstEntry();
    return first == null ? null : Instant.ofEpochMilli(first.getKey() * SLOT_MILLIS);
  }

  int size() {
    return slots.size();
  }

  private static long slot(Instant at) {
    boolean whole = at.truncatedTo(ChronoUnit.MILLIS).equals(at);
    return Math.ceilDiv(at.toEpochMilli() + (whole ? 0 : 1), SLOT_MILLIS);
  }

  private static long passed(Instant now) {
    return Math.floorDiv(now.toEpochMilli(), SLOT_MILLIS);
  }
}
