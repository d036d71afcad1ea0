package io.aplomo.escalation.timer;

import io.aplomo.chassis.lease.ShardLeases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * The net below the low marks, and the counts for the metrics; off the hot path, on a thread and a
 * connection of its own. It reads each shard from its beginning, which after ten minutes of an open
 * snapshot means walking over all that was removed since, and tells the workers of timers that lie
 * below their marks: after a database's clock was set back, for example. Timers without a case are
 * parked.
 */
final class TimerSweep {
  private static final Logger LOG = Logger.getLogger(TimerSweep.class);
  private static final int ORPHANS_AT_ONCE = 100;

  private final SqlTimerStore store;
  private final ShardLeases leases;
  private final List<TimerWorker> workers;
  private final TimerConfig config;
  private long sweptNanos = System.nanoTime();
  private volatile long pending;
  private volatile long parked;
  private volatile SqlTimerStore.Backlog backlog = new SqlTimerStore.Backlog(0, 0);

  TimerSweep(
      SqlTimerStore store, ShardLeases leases, List<TimerWorker> workers, TimerConfig config) {
    this.store = store;
    this.leases = leases;
    this.workers = List.copyOf(workers);
    this.config = config;
  }

  /** Counts, and sweeps if it is time; never "more to do". */
  boolean step() {
    pending = store.pending();
    parked = store.parked();
    Map<Short, LowMark> marks = marks();
    backlog = store.due(marks, config.countedPerShard());
    long now = System.nanoTime();
    if (now - sweptNanos >= config.sweepInterval().toNanos()) {
      sweptNanos = now;
      sweep(marks);
    }
    return false;
  }

  /** Looks below the marks, as they were before the look. */
  void sweep(Map<Short, LowMark> marks) {
    Set<Short> owned = leases.owned();
    Map<Short, LowMark> beginnings = new HashMap<>();
    owned.forEach(shard -> beginnings.put(shard, LowMark.START));
    store
        .heads(beginnings)
        .forEach((shard, head) -> {
          LowMark mark = marks.get(shard);
          if (mark != null && head.isBelow(mark)) {
            LOG.warnf("timers: one of shard %d lies below the mark, which is set back", shard);
            workers.forEach(worker -> worker.found(shard, head));
          }
        });
    int orphans = store.parkOrphans(owned, config.orphanAge(), ORPHANS_AT_ONCE);
    if (orphans > 0) {
      LOG.errorf("timers: %d parked, their cases are not there", orphans);
    }
  }

  Map<Short, LowMark> marks() {
    Map<Short, LowMark> marks = new HashMap<>();
    workers.forEach(worker -> marks.putAll(worker.marks()));
    return marks;
  }

  long pending() {
    return pending;
  }

  long parked() {
    return parked;
  }

  SqlTimerStore.Backlog backlog() {
    return backlog;
  }
}
