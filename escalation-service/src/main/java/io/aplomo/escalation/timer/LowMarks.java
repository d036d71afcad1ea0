package io.aplomo.escalation.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * From where each shard is read. What was removed stays in the index until vacuum takes it, under
 * an open snapshot by the hundred thousand, and a read that begins at a mark does not walk over it.
 *
 * <p>A mark may stand where nothing lies below it, nor ever will. Nobody who begins to write after
 * a moment writes a timer due before that moment ({@code timer_set} sees to it); whoever wrote
 * already at that moment can be asked for and waited for. When all of those are gone, whatever is
 * due before the moment can be seen, and the mark may stand at the first of it, or at the moment
 * where there is none. Times of the database and monotonic nanoseconds are given by the caller. Not
 * thread-safe.
 */
final class LowMarks {
  /** How often writers are asked for while timers fire. */
  static final Duration ASKING = Duration.ofMillis(250);

  /** How often otherwise: cleared timers leave something to walk over as well. */
  static final Duration IDLE_ASKING = Duration.ofSeconds(2);

  /** The transactions that wrote to the table at a moment of the database. */
  record Writers(Instant at, Set<String> transactions) {
    Writers {
      transactions = Set.copyOf(transactions);
    }
  }

  private final Map<Short, LowMark> marks = new HashMap<>();
  private @Nullable Instant moment;
  private final Set<String> waitingFor = new HashSet<>();
  private boolean news;
  private long lastAskedNanos;

  LowMarks(long nowNanos) {
    lastAskedNanos = nowNanos;
  }

  /** Forgets the marks of shards that are not owned any more. */
  void keep(Set<Short> owned) {
    marks.keySet().retainAll(owned);
  }

  /** The marks of shards, in the given order. */
  Map<Short, LowMark> of(List<Short> shards) {
    Map<Short, LowMark> result = new LinkedHashMap<>();
    shards.forEach(shard -> result.put(shard, of(shard)));
    return result;
  }

  LowMark of(short shard) {
    return marks.getOrDefault(shard, LowMark.START);
  }

  /** Something was removed, so the marks can follow. */
  void removed() {
    news = true;
  }

  /** Whether to ask who writes; after a yes {@link #heard} is told. */
  boolean askWhoWrites(long nowNanos) {
    Duration wait = news ? ASKING : IDLE_ASKING;
    if (nowNanos - lastAskedNanos < wait.toNanos()) {
      return false;
    }
    lastAskedNanos = nowNanos;
    return true;
  }

  /**
   * Answers until when everything due can be seen by whoever looks from now on; null if somebody
   * still has to end.
   */
  @Nullable Instant heard(Writers writers) {
    if (moment == null) {
      moment = writers.at();
      waitingFor.addAll(writers.transactions());
    } else {
      waitingFor.retainAll(writers.transactions());
    }
    if (!waitingFor.isEmpty()) {
      return null;
    }
    Instant seen = moment;
    moment = null;
    news = false;
    return seen;
  }

  /**
   * Moves the marks up.
   *
   * @param seen as {@link #heard} answered
   * @param first the first timer of each shard at or above its mark, by a look after that answer;
   *     without the shards that have none
   */
  void follow(List<Short> shards, Instant seen, Map<Short, LowMark> first) {
    LowMark highest = LowMark.at(seen);
    for (short shard : shards) {
      LowMark next = LowMark.lower(highest, first.getOrDefault(shard, highest));
      marks.merge(shard, next, LowMark::higher);
    }
  }

  /**
   * A timer was found below a mark, against all reason: what is due from there on is read again.
   */
  void lower(short shard, LowMark found) {
    marks.computeIfPresent(shard, (s, mark) -> LowMark.lower(mark, found));
  }
}
