package io.aplomo.escalation.routing.application;

import io.aplomo.escalation.cases.model.Queue;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what is handed out, and what was not where it should be. */
@Singleton
class RoutingMetrics {
  private final MeterRegistry registry;
  private final AtomicLong misplaced = new AtomicLong();
  private final Counter raised;

  RoutingMetrics(MeterRegistry registry) {
    this.registry = registry;
    raised =
        Counter.builder("aplomo.queue.raised")
            .description("Cases that came to be at risk while they waited")
            .register(registry);
    Gauge.builder("aplomo.queue.misplaced", misplaced, AtomicLong::get)
        .description("Open cases with neither owner nor place, and places of others, as found last")
        .register(registry);
  }

  /** Somebody asked for the next case of a queue. */
  void pulled(Queue queue, String result) {
    registry.counter("aplomo.queue.pulls", "queue", queue.name(), "result", result).increment();
  }

  void raised(int cases) {
    raised.increment(cases);
  }

  void misplaced(int cases) {
    misplaced.set(cases);
  }
}
