package io.aplomo.escalation.timer;

import io.aplomo.chassis.lease.ShardLeases;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;

/**
 * The timers as metrics. Those of the backlog speak of the shards that this instance owns: sum, or
 * take the highest, over the instances. {@code aplomo_timer_pending} and {@code
 * aplomo_timer_parked} speak of the whole table: take the highest.
 */
final class TimerMetrics implements TimerWorker.Observer {
  private static final Logger LOG = Logger.getLogger(TimerMetrics.class);
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(10),
    Duration.ofMillis(25),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofSeconds(30),
    Duration.ofMinutes(1),
    Duration.ofMinutes(5)
  };

  private final MeterRegistry registry;
  private final Runnable heartbeat;
  private final io.micrometer.core.instrument.Timer lateness;
  private final Counter batches;
  private final Counter failures;

  TimerMetrics(MeterRegistry registry, Runnable heartbeat) {
    this.registry = registry;
    this.heartbeat = heartbeat;
    lateness =
        io.micrometer.core.instrument.Timer.builder("aplomo.timer.lateness")
            .description("From the instant of a timer to the commit of its consequence")
            .serviceLevelObjectives(BOUNDS)
            .register(registry);
    batches =
        Counter.builder("aplomo.timer.batches")
            .description("Transactions in which timers fired")
            .register(registry);
    failures =
        Counter.builder("aplomo.timer.failures")
            .description("Consequences of single timers that failed")
            .register(registry);
  }

  void show(TimerSweep sweep, ShardLeases leases) {
    gauge("aplomo.timer.pending", "Timers that are set, about", sweep, TimerSweep::pending);
    gauge("aplomo.timer.parked", "Timers that failed too often", sweep, TimerSweep::parked);
    gauge("aplomo.timer.due", "Timers due and not fired", sweep, s -> s.backlog().timers());
    gauge(
        "aplomo.timer.oldest.due.seconds",
        "For how long the oldest of those has been due",
        sweep,
        s -> s.backlog().oldestSeconds());
    gauge(
        "aplomo.timer.shards.owned",
        "Shards whose timers this instance fires",
        leases,
        l -> l.owned().size());
  }

  @Override
  public void fired(Due due, Duration took) {
    batches.increment();
    for (Timer timer : due.timers()) {
      Duration late = Duration.between(timer.runAt(), due.asked()).plus(took);
      lateness.record(late.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void failed(Timer timer, boolean parked) {
    failures.increment();
    if (parked) {
      LOG.errorf(
          "timers: that of clock %s of case %s failed too often and is parked",
          timer.clockId(), timer.caseId());
    }
  }

  @Override
  public void alive() {
    heartbeat.run();
  }

  private <T> void gauge(String name, String description, T of, ToDoubleFunction<T> value) {
    Gauge.builder(name, of, value).description(description).register(registry);
  }
}
