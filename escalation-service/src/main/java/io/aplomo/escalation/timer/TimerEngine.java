package io.aplomo.escalation.timer;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.health.Heartbeat;
import io.aplomo.chassis.health.Heartbeats;
import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.chassis.lease.Shards;
import io.aplomo.chassis.loop.Loop;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Fires timers: workers, each with a thread and its part of the shards that this instance owns, and
 * a sweep behind them. It starts after the migrations have run. Without anybody who knows what
 * follows from a timer it stands still: to claim would be to lose.
 */
@Singleton
public class TimerEngine {
  private static final Logger LOG = Logger.getLogger(TimerEngine.class);
  private static final Duration SOLE_POLLING = Duration.ofSeconds(1);

  private final Database database;
  private final ShardLeases leases;
  private final Timers timers;
  private final TimerConfig config;
  private final Heartbeats heartbeats;
  private final MeterRegistry registry;
  private final @Nullable TimerConsequence consequence;
  private final List<TimerWorker> workers = new ArrayList<>();
  private final List<Loop> loops = new ArrayList<>();
  private @Nullable TimerSweep sweep;

  @Inject
  TimerEngine(
      Database database,
      ShardLeases leases,
      Timers timers,
      TimerConfig config,
      Heartbeats heartbeats,
      MeterRegistry registry,
      Instance<TimerConsequence> consequence) {
    this(
        database,
        leases,
        timers,
        config,
        heartbeats,
        registry,
        consequence.isResolvable() ? consequence.get() : null);
  }

  /**
   * Makes an engine that does not run yet.
   *
   * @param consequence null if nobody knows what follows: then it will not run
   */
  public TimerEngine(
      Database database,
      ShardLeases leases,
      Timers timers,
      TimerConfig config,
      Heartbeats heartbeats,
      MeterRegistry registry,
      @Nullable TimerConsequence consequence) {
    this.database = database;
    this.leases = leases;
    this.timers = timers;
    this.config = config;
    this.heartbeats = heartbeats;
    this.registry = registry;
    this.consequence = consequence;
  }

  void start(@Observes StartupEvent event) {
    start(System::nanoTime);
  }

  void stop(@Observes ShutdownEvent event) {
    stop();
  }

  /** Begins to fire. */
  public void start() {
    start(System::nanoTime);
  }

  /** Begins to fire by somebody else's idea of how time passes: monotonic nanoseconds. */
  void start(LongSupplier ticker) {
    if (consequence == null) {
      LOG.info("timers: nobody knows what follows from them, none is claimed");
      return;
    }
    SqlTimerStore store = new SqlTimerStore(database, consequence, config);
    for (int i = 0; i < config.workers(); i++) {
      addWorker(i, store, ticker);
    }
    TimerSweep behind = new TimerSweep(store, leases, workers, config);
    sweep = behind;
    Heartbeat pulse = heartbeats.register("timer-sweep", this::databaseAnswers);
    loops.add(new Loop("timer-sweep", config.countInterval(), behind::step, pulse));
    new TimerMetrics(registry, pulse).show(behind, leases);
    timers.onSet(this::notice);
    loops.forEach(Loop::start);
  }

  /** Lets running transactions end, and stops. */
  public void stop() {
    loops.forEach(Loop::stop);
  }

  /** What looks behind the workers; null before the start. */
  @Nullable TimerSweep sweep() {
    return sweep;
  }

  private void addWorker(int number, SqlTimerStore store, LongSupplier ticker) {
    String name = "timers-" + number;
    Heartbeat pulse = heartbeats.register(name, this::databaseAnswers);
    TimerWorker worker =
        new TimerWorker(
            store,
            () -> part(number),
            this::polling,
            config,
            ticker,
            new TimerMetrics(registry, pulse));
    workers.add(worker);
    loops.add(new Loop(name, worker::rest, worker::pace, worker::step, pulse));
  }

  /**
   * Polling finds what other instances set within the window. Where there are none, this one is
   * told of all that is set, and looks only for what a fault let it miss.
   */
  private Duration polling() {
    boolean sole = leases.owned().size() == Shards.COUNT;
    return sole && config.pollInterval().compareTo(SOLE_POLLING) < 0
        ? SOLE_POLLING
        : config.pollInterval();
  }

  private Set<Short> part(int number) {
    return leases.owned().stream()
        .filter(shard -> shard % config.workers() == number)
        .collect(Collectors.toSet());
  }

  private void notice(List<Timer> set) {
    for (Timer timer : set) {
      short shard = Shards.of(timer.caseId());
      int number = shard % config.workers();
      if (leases.owned().contains(shard) && workers.get(number).notice(shard, timer.runAt())) {
        loops.get(number).wake();
      }
    }
  }

  private boolean databaseAnswers() {
    try {
      return database.awaitTransaction(tx -> tx.query("select 1").execute().replaceWith(true));
    } catch (RuntimeException e) {
      return false;
    }
  }
}
