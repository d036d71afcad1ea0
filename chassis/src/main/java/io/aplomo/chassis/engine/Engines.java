package io.aplomo.chassis.engine;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.health.Heartbeat;
import io.aplomo.chassis.health.Heartbeats;
import io.aplomo.chassis.inbox.ConsumerLoop;
import io.aplomo.chassis.inbox.EventHandler;
import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.chassis.lease.Shards;
import io.aplomo.chassis.loop.Loop;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.chassis.outbox.OutboxRelay;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The engines of one instance: leases, relay, a consumer per {@link EventHandler}, house-keeping of
 * the inbox. They start after the migrations have run and stop in the order in which work flows:
 * first nothing new is taken, then what was committed is published, then the shards are given back.
 */
@Singleton
public class Engines {
  private static final Logger LOG = Logger.getLogger(Engines.class);
  private static final Duration INBOX_HOUSEKEEPING = Duration.ofHours(1);

  /**
   * A read and a removal cost the database about as much for one row as for fifty; twenty
   * milliseconds are nothing to an event that a person will look at, and a hundred are little where
   * thousands come in a second.
   */
  private static final Duration RELAY_PACE = Duration.ofMillis(20);

  private static final Duration BUSY_RELAY_PACE = Duration.ofMillis(100);

  /**
   * Polling finds what other instances append to our shards. Where there are none, each commit
   * wakes the relay, and it looks only for what a fault let it miss.
   */
  private static final Duration SOLE_RELAY_REST = Duration.ofSeconds(1);

  private final Database database;
  private final Outbox outbox;
  private final ShardLeases leases;
  private final OutboxRelay relay;
  private final List<ConsumerLoop> consumers = new ArrayList<>();
  private final List<Loop> loops = new ArrayList<>();
  private final Loop relaying;

  Engines(
      EngineConfig config,
      Database database,
      Outbox outbox,
      KafkaClients clients,
      Heartbeats heartbeats,
      @All List<EventHandler> handlers) {
    this.database = database;
    this.outbox = outbox;
    String instance =
        config.service() + "-" + config.instanceId().orElseGet(() -> UUID.randomUUID().toString());
    leases = new ShardLeases(database, instance);
    Heartbeat relayPulse = heartbeats.register("outbox-relay", this::databaseAnswers);
    relay =
        new OutboxRelay(database, leases, () -> clients.lasting(instance + "-relay"), relayPulse);
    Duration polling = config.outbox().pollInterval();
    relaying =
        new Loop("relay", () -> relayRest(polling), this::relayPace, relay::step, relayPulse);
    loops.add(
        new Loop(
            "leases",
            ShardLeases.RENEWAL,
            leases::renew,
            heartbeats.register("shard-leases", this::databaseAnswers)));
    loops.add(new Loop("inbox-keeper", INBOX_HOUSEKEEPING, () -> maintain(config), () -> {}));
    for (EventHandler handler : handlers) {
      consumers.add(
          new ConsumerLoop(
              handler,
              database,
              () -> consumer(clients, config, handler, instance),
              () -> clients.impatient(instance + "-dead-letters"),
              heartbeats.register(handler.consumer() + "-consumer", this::databaseAnswers)));
    }
  }

  private Duration relayPace() {
    return relay.isBusy() ? BUSY_RELAY_PACE : RELAY_PACE;
  }

  private Duration relayRest(Duration polling) {
    boolean sole = leases.owned().size() == Shards.COUNT;
    return sole && polling.compareTo(SOLE_RELAY_REST) < 0 ? SOLE_RELAY_REST : polling;
  }

  @Produces
  @Singleton
  ShardLeases leases() {
    return leases;
  }

  @Produces
  @Singleton
  OutboxRelay relay() {
    return relay;
  }

  /** The consumers of this instance, one per handler. */
  public List<ConsumerLoop> consumers() {
    return List.copyOf(consumers);
  }

  void start(@Observes StartupEvent event) {
    outbox.onAppended(relaying::wake);
    loops.forEach(Loop::start);
    relaying.start();
    consumers.forEach(ConsumerLoop::start);
  }

  void stop(@Observes ShutdownEvent event) {
    consumers.forEach(ConsumerLoop::stop);
    loops.forEach(Loop::stop);
    relay.stop();
    relaying.stop();
    relay.close();
    try {
      leases.leave();
    } catch (RuntimeException e) {
      LOG.infof("shards not given back (%s), they expire", e.getClass().getName());
    }
  }

  private boolean maintain(EngineConfig config) {
    database.awaitTransaction(tx ->
        tx.query("select inbox_maintain(" + config.inbox().keepDays() + ")")
            .execute()
            .replaceWith(true));
    return false;
  }

  private boolean databaseAnswers() {
    try {
      return database.awaitTransaction(tx -> tx.query("select 1").execute().replaceWith(true));
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer(
      KafkaClients clients, EngineConfig config, EventHandler handler, String instance) {
    return clients.consumer(
        "aplomo-" + handler.consumer(),
        instance + "-" + handler.consumer(),
        config.inbox().batchSize());
  }
}
