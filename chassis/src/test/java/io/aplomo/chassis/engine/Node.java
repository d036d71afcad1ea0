package io.aplomo.chassis.engine;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.inbox.ConsumerLoop;
import io.aplomo.chassis.inbox.EventHandler;
import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.chassis.loop.Loop;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.chassis.outbox.OutboxRelay;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestKafka;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.context.spi.ContextManagerProvider;
import org.flywaydb.core.Flyway;

/**
 * One instance of a service as far as the engines go: its own Vert.x, pool, leases, relay and
 * consumers, on a database and a broker that it shares with the other nodes of a test.
 */
public final class Node implements AutoCloseable {
  static final Duration RELAY_POLL = Duration.ofMillis(100);

  static {
    // Quarkus does this at its start. Without it the first two threads that hand a context on both
    // make a manager of contexts, and the second one fails.
    ContextManagerProvider.instance();
  }

  public final Database database;
  final ShardLeases leases;
  final OutboxRelay relay;
  final Outbox outbox = new Outbox();
  final AtomicInteger relayTurns = new AtomicInteger();

  private final Vertx vertx = Vertx.vertx();
  private final Pool pool;
  private final KafkaClients clients;
  private final Loop keeper;
  private final Loop relaying;
  private final List<ConsumerLoop> consumers = new ArrayList<>();

  public Node(String instance, ServiceDatabase at) {
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost(at.host())
            .setPort(at.port())
            .setDatabase(at.name())
            .setUser(at.user())
            .setPassword(at.password())
            .setCachePreparedStatements(true);
    pool =
        Pool.newInstance(
            PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(8))
                .connectingTo(options)
                .using(vertx)
                .build());
    database = new Database(pool);
    leases = new ShardLeases(database, instance);
    clients = new KafkaClients(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));
    relay = new OutboxRelay(database, leases, () -> clients.lasting(instance), () -> {});
    keeper = new Loop(instance + "-leases", ShardLeases.RENEWAL, leases::renew, () -> {});
    relaying = new Loop(instance + "-relay", RELAY_POLL, relay::step, relayTurns::incrementAndGet);
    outbox.onAppended(relaying::wake);
  }

  public static void migrate(ServiceDatabase database) {
    Flyway.configure().dataSource(database.dataSource()).locations("db/chassis").load().migrate();
  }

  Node joining() {
    keeper.start();
    return this;
  }

  Node relaying() {
    relaying.start();
    return this;
  }

  ConsumerLoop consuming(EventHandler handler, String group) {
    ConsumerLoop loop =
        new ConsumerLoop(
            handler,
            database,
            () -> clients.consumer(group, group, 100),
            () -> clients.impatient(group),
            () -> {});
    consumers.add(loop);
    loop.start();
    return loop;
  }

  /** Ends as a killed instance does, as far as the others can see: nothing is given back. */
  void die() {
    keeper.stop();
    relay.stop();
    relaying.stop();
    relay.close();
    consumers.forEach(ConsumerLoop::stop);
  }

  @Override
  public void close() {
    die();
    pool.closeAndAwait();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
