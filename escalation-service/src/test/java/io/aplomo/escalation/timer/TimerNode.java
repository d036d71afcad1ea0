package io.aplomo.escalation.timer;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.health.Heartbeats;
import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.chassis.loop.Loop;
import io.aplomo.local.postgres.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.context.spi.ContextManagerProvider;
import org.jspecify.annotations.Nullable;

/** The timers of one instance, with a pool of its own, on a database that it shares with others. */
final class TimerNode implements AutoCloseable {
  static {
    ContextManagerProvider.instance();
  }

  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  final Timers timers = new Timers();
  final ShardLeases leases;
  final Database database;
  final TimerEngine engine;

  private final Vertx vertx = Vertx.vertx();
  private final Pool pool;
  private final Loop keeper;

  TimerNode(String name, ServiceDatabase at, TimerConsequence consequence) {
    this(name, at, consequence, Map.of("ramp-up", "0s", "retry-first", "1ms", "retry-cap", "5ms"));
  }

  TimerNode(
      String name, ServiceDatabase at, TimerConsequence consequence, Map<String, String> config) {
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
                .with(new PoolOptions().setMaxSize(6))
                .connectingTo(options)
                .using(vertx)
                .build());
    database = new Database(pool);
    leases = new ShardLeases(database, name);
    keeper = new Loop(name + "-leases", ShardLeases.RENEWAL, leases::renew, () -> {});
    engine =
        new TimerEngine(
            database,
            leases,
            timers,
            TimerConfigs.with(config),
            new Heartbeats(),
            metrics,
            consequence);
  }

  TimerNode start() {
    return start(System::nanoTime);
  }

  TimerNode start(LongSupplier ticker) {
    leases.renew();
    keeper.start();
    engine.start(ticker);
    return this;
  }

  /** Sets timers as a command does: with the locks on their cases. */
  void set(List<Timer> set) {
    database.<@Nullable Void>awaitTransaction(tx -> lock(tx, set).chain(() -> timers.set(tx, set)));
  }

  void clear(Timer timer) {
    database.<@Nullable Void>awaitTransaction(
        tx -> lock(tx, List.of(timer)).chain(() -> timers.clear(tx, List.of(timer.clockId()))));
  }

  Instant now() {
    return database.awaitTransaction(tx ->
        tx.query("select clock_timestamp()")
            .execute()
            .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant()));
  }

  /** Ends as a killed instance does, as far as others can see. */
  void die() {
    keeper.stop();
    engine.stop();
  }

  @Override
  public void close() {
    die();
    pool.closeAndAwait();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /** Writes down what fired, when and where. */
  static TimerConsequence recording(String node) {
    return (tx, due, now) -> record(tx, node, due, now);
  }

  static Uni<Void> record(SqlConnection tx, String node, List<Timer> due, Instant now) {
    OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
    return tx.preparedQuery(
            """
            insert into fired (clock_id, case_id, run_at, asked, node)
            select u.clock_id, u.case_id, u.run_at, $4, $5
            from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as u (clock_id, case_id, run_at)
            """)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(due.stream().map(Timer::clockId).toArray(UUID[]::new))
                .addArrayOfUUID(due.stream().map(Timer::caseId).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(
                    due.stream()
                        .map(t -> t.runAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addOffsetDateTime(at)
                .addString(node))
        .replaceWithVoid();
  }

  private static Uni<Void> lock(SqlConnection tx, List<Timer> set) {
    return tx.preparedQuery(
            "select id from case_file where id = any($1) order by id for no key update")
        .execute(Tuple.tuple().addArrayOfUUID(set.stream().map(Timer::caseId).toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  SqlTimerStore store() {
    return new SqlTimerStore(database, recording("by hand"), TimerConfigs.defaults());
  }

  TimerSweep sweep() {
    return Objects.requireNonNull(engine.sweep());
  }
}
