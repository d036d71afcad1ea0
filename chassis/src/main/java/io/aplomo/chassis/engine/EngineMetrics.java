package io.aplomo.chassis.engine;

import io.aplomo.chassis.inbox.ConsumerLoop;
import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.chassis.outbox.OutboxRelay;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The engines as metrics. {@code aplomo_outbox_depth} and {@code aplomo_outbox_oldest_seconds}
 * speak of the shards that this instance owns: sum, or take the highest, over the instances of a
 * service.
 */
@Singleton
class EngineMetrics {
  private final MeterRegistry registry;

  EngineMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void register(
      @Observes StartupEvent event, Engines engines, OutboxRelay relay, ShardLeases leases) {
    gauge(
        "aplomo.outbox.depth",
        "Rows not yet acknowledged by the broker",
        relay,
        OutboxRelay::depth);
    gauge(
        "aplomo.outbox.oldest.seconds",
        "Age of the oldest row not yet acknowledged",
        relay,
        OutboxRelay::oldestSeconds);
    gauge("aplomo.outbox.dead", "Rows that can never be published", relay, OutboxRelay::dead);
    FunctionCounter.builder("aplomo.outbox.published", relay, OutboxRelay::published)
        .description("Rows acknowledged by the broker")
        .register(registry);
    gauge("aplomo.shards.owned", "Shards leased to this instance", leases, l -> l.owned().size());
    engines.consumers().forEach(this::register);
  }

  private void register(ConsumerLoop consumer) {
    gauge("aplomo.consumer.lag", "Records not yet read", consumer, ConsumerLoop::lag);
    counter("aplomo.consumer.applied", "Events that took effect", consumer, ConsumerLoop::applied);
    counter(
        "aplomo.consumer.repeated",
        "Events that had taken effect before",
        consumer,
        ConsumerLoop::repeated);
    counter(
        "aplomo.consumer.dead.lettered", "Records set aside", consumer, ConsumerLoop::deadLettered);
  }

  private void counter(
      String name,
      String description,
      ConsumerLoop consumer,
      java.util.function.ToDoubleFunction<ConsumerLoop> value) {
    FunctionCounter.builder(name, consumer, value).description(description).register(registry);
  }

  private <T> void gauge(
      String name, String description, T of, java.util.function.ToDoubleFunction<T> value) {
    Gauge.builder(name, of, value).description(description).register(registry);
  }
}
