package io.aplomo.escalation.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The table of timers, as those who claim need it. Each call is a transaction, or some; it waits
 * for the outcome, and fails if that is unknown.
 */
interface TimerStore {
  /**
   * Claims and removes what is due, and does what follows, all or nothing.
   *
   * @param from the shards in the order in which they are read, each from its mark
   * @param most timers, apart from further due ones of the same cases
   * @throws ConsequenceFailed if what follows failed, and nothing was done
   */
  Due fire(Map<Short, LowMark> from, int most);

  /**
   * As {@link #fire}, for one timer; for none if it is not there, not due, or its case is locked.
   */
  Due fireOne(UUID clockId);

  /**
   * Lets a timer wait whose consequence failed, longer each time, unless it was set anew meanwhile.
   *
   * @param fault a code, without anything that people wrote
   * @param counted whether it is the timer's own fault
   * @return whether it was parked, having failed too often
   */
  boolean failed(Timer timer, String fault, boolean counted);

  /** Who writes to the table. */
  LowMarks.Writers writers();

  /** The first timer of each shard at or above its mark. */
  Map<Short, LowMark> heads(Map<Short, LowMark> from);

  /** What falls due from now on, for a while. */
  Upcoming upcoming(List<Short> shards, Duration window, int mostEach);

  /**
   * Instants at which timers fall due.
   *
   * @param asked the database's time
   * @param entries per shard in ascending order of time
   */
  record Upcoming(Instant asked, List<Entry> entries) {
    public Upcoming {
      entries = List.copyOf(entries);
    }
  }

  /** A timer of a shard falls due. */
  record Entry(short shard, Instant at) {}
}
