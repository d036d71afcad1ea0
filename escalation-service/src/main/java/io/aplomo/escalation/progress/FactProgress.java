package io.aplomo.escalation.progress;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.engine.Engines;
import io.aplomo.chassis.health.BrokerWatch;
import io.aplomo.chassis.inbox.ConsumerLoop;
import io.aplomo.chassis.loop.Loop;
import io.aplomo.escalation.clock.application.Horizon;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.health.Readiness;

/**
 * Reports every {@link #INTERVAL} how far this instance has read the partitions of the facts'
 * topics.
 */
@Singleton
public class FactProgress {
  /** How often progress is reported. */
  static final Duration INTERVAL = Duration.ofSeconds(2);

  /** A reader that has not looked for longer is stuck in what it read. */
  private static final Duration FRESH_LOOK = Duration.ofSeconds(2);

  private final Database database;
  private final ProgressStore store;
  private final Engines engines;
  private final BrokerWatch broker;
  private final Loop loop;
  private volatile double behindSeconds;

  FactProgress(
      Database database, ProgressStore store, Engines engines, @Readiness BrokerWatch broker) {
    this.database = database;
    this.store = store;
    this.engines = engines;
    this.broker = broker;
    this.loop = new Loop("fact-progress", INTERVAL, this::report, () -> {});
  }

  void start(@Observes StartupEvent event, MeterRegistry registry) {
    Gauge.builder("aplomo.facts.behind", this, progress -> progress.behindSeconds)
        .description("For how long facts of some partition have not been taken in; clocks wait")
        .baseUnit("seconds")
        .register(registry);
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop();
  }

  private boolean report() {
    long now = System.nanoTime();
    List<ProgressStore.Reached> reached = new ArrayList<>();
    Duration ago = Duration.ZERO;
    for (ConsumerLoop consumer : engines.consumers()) {
      ConsumerLoop.Look look = consumer.look();
      Duration age = Duration.ofNanos(now - look.atNanos());
      if (broker.isUp() && age.compareTo(FRESH_LOOK) <= 0) {
        look.lags()
            .forEach((partition, lag) -> reached(look, partition, lag).forEach(reached::add));
        ago = age.compareTo(ago) > 0 ? age : ago;
      }
    }
    behindSeconds = tell(reached, ago);
    return false;
  }

  /** A partition that is behind, and of which nothing was read yet, is not reported. */
  private static Stream<ProgressStore.Reached> reached(
      ConsumerLoop.Look look, TopicPartition partition, long lag) {
    Instant until = look.readUntil().get(partition);
    return lag > 0 && until == null
        ? Stream.empty()
        : Stream.of(new ProgressStore.Reached(partition, lag == 0 ? null : until));
  }

  private double tell(List<ProgressStore.Reached> reached, Duration ago) {
    return database.awaitTransaction(tx ->
        store
            .report(tx, reached, ago)
            .chain(() -> store.known(tx))
            .map(known -> secondsBehind(ReportedProgress.horizon(known.until(), known.now()))));
  }

  private static double secondsBehind(Horizon horizon) {
    return (double) Duration.between(horizon.knownUntil(), horizon.now()).toMillis() / 1000;
  }
}
