package io.aplomo.escalation.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/** An instance that may be killed, frozen and lied to; its store fails wherever it can. */
final class SimulatedNode implements TimerStore, TimerWorker.Observer {
  private static final TimerConfig CONFIG =
      TimerConfigs.with(
          Map.of(
              "batch-size", "7",
              "window-rows-per-shard", "5",
              "notices-at-most", "4",
              "ramp-up", "0s"));

  private final SimulatedTable table;
  private final Random random;
  private final Runnable meanwhile;
  private Set<Short> shards = Set.of();
  private Instant tickerSince = Instant.EPOCH;
  private long tickerNanos;
  private double tickerRate = 1;
  private boolean troubled = true;
  private boolean busy;
  private TimerWorker worker;

  /**
   * Makes an instance.
   *
   * @param meanwhile what happens elsewhere while a statement is on its way
   */
  SimulatedNode(SimulatedTable table, Random random, Runnable meanwhile) {
    this.table = table;
    this.random = random;
    this.meanwhile = meanwhile;
    tickerSince = table.now();
    this.worker = newWorker();
  }

  /** Is killed and starts again, with nothing of what it knew. */
  void restart() {
    if (!busy) {
      worker = newWorker();
    }
  }

  void owns(Set<Short> now) {
    shards = Set.copyOf(now);
  }

  /** Its own idea of time jumps ahead, and passes too slowly or too fast from now on. */
  void disturbTicker() {
    tickerNanos = ticks() + Duration.ofSeconds(random.nextInt(1200)).toNanos();
    tickerSince = table.now();
    tickerRate = 0.8 + random.nextDouble();
  }

  /** Whether statements may fail from now on. */
  void trouble(boolean on) {
    troubled = on;
  }

  void hear(short shard, Instant at) {
    worker.notice(shard, at);
  }

  /** One turn of its loop; it is not asked again while it is in one. */
  void step() {
    if (busy) {
      return;
    }
    busy = true;
    try {
      worker.step();
    } catch (ConsequenceFailed | Outage e) {
      // As the loop does: the next turn tries again.
    } finally {
      busy = false;
    }
  }

  private TimerWorker newWorker() {
    return new TimerWorker(this, () -> shards, CONFIG::pollInterval, CONFIG, this::ticks, this);
  }

  private long ticks() {
    return tickerNanos + (long) (Duration.between(tickerSince, table.now()).toNanos() * tickerRate);
  }

  /** The environment is at fault. */
  static final class Outage extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private void mayFail(int oneIn) {
    if (troubled && random.nextInt(oneIn) == 0) {
      throw new Outage();
    }
  }

  @Override
  public Due fire(Map<Short, LowMark> from, int most) {
    mayFail(100);
    SimulatedTable.Transaction tx = table.begin();
    Instant asked = table.now();
    return follow(tx, table.claim(tx, from, most), asked);
  }

  @Override
  public Due fireOne(UUID clockId) {
    mayFail(100);
    SimulatedTable.Transaction tx = table.begin();
    Instant asked = table.now();
    SimulatedTable.Row row = table.claimOne(tx, clockId);
    return follow(tx, row == null ? List.of() : List.of(row), asked);
  }

  private Due follow(
      SimulatedTable.Transaction tx, List<SimulatedTable.Row> claimed, Instant asked) {
    List<Timer> timers = claimed.stream().map(SimulatedTable.Row::timer).toList();
    Due due = new Due(asked, timers);
    meanwhile.run();
    if (claimed.stream().anyMatch(SimulatedTable.Row::poison)) {
      table.rollBack(tx);
      throw new ConsequenceFailed(due.timers(), new IllegalStateException("poison"));
    }
    if (troubled && !claimed.isEmpty() && random.nextInt(50) == 0) {
      table.rollBack(tx);
      throw new ConsequenceFailed(due.timers(), new TimeoutException());
    }
    if (!table.commitFired(tx, claimed, asked)) {
      throw new Outage();
    }
    // It is committed, and nobody hears of it.
    mayFail(60);
    return due;
  }

  @Override
  public boolean failed(Timer timer, String fault, boolean counted) {
    mayFail(50);
    if (table.isLocked(timer.caseId())) {
      // It waits for the claim of somebody else, for too long.
      throw new Outage();
    }
    return table.failed(timer, counted, CONFIG.attempts());
  }

  @Override
  public LowMarks.Writers writers() {
    mayFail(50);
    Instant at = table.now();
    meanwhile.run();
    return new LowMarks.Writers(at, table.writers());
  }

  @Override
  public Map<Short, LowMark> heads(Map<Short, LowMark> from) {
    mayFail(50);
    Map<Short, LowMark> heads = new HashMap<>();
    from.forEach((shard, mark) ->
        table.above(shard, mark).stream()
            .findFirst()
            .ifPresent(row -> heads.put(shard, row.place())));
    meanwhile.run();
    return heads;
  }

  @Override
  public Upcoming upcoming(List<Short> of, Duration window, int mostEach) {
    mayFail(50);
    Instant asked = table.now();
    List<Entry> entries = new ArrayList<>();
    for (short shard : of) {
      table.above(shard, LowMark.after(asked)).stream()
          .filter(row -> !row.attemptAt().isAfter(asked.plus(window)))
          .limit(mostEach)
          .forEach(row -> entries.add(new Entry(shard, row.attemptAt())));
    }
    meanwhile.run();
    return new Upcoming(asked, entries);
  }

  @Override
  public void fired(Due due, Duration took) {}

  @Override
  public void failed(Timer timer, boolean parked) {}

  @Override
  public void alive() {}
}
