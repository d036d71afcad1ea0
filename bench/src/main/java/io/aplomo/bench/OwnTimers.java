package io.aplomo.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.health.Heartbeats;
import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.chassis.loop.Loop;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.TimerConfig;
import io.aplomo.escalation.timer.TimerEngine;
import io.aplomo.escalation.timer.Timers;
import io.aplomo.local.postgres.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The timers of escalation as they run in the service, with the consequence of a warning: the case
 * counts its events on, and the event goes into the outbox. No relay.
 */
final class OwnTimers implements AutoCloseable {
  private static final String COUNT_ON =
      """
      update case_file c set last_sequence = c.last_sequence + 1
      from unnest($1::uuid[]) as u (id) where c.id = u.id
      returning c.id, c.complaint_id, c.last_sequence
      """;

  private final Vertx vertx = Vertx.vertx();
  private final Pool pool;
  private final Database database;
  private final Outbox outbox = new Outbox();
  private final Timers timers = new Timers();
  private final ShardLeases leases;
  private final Loop keeper;
  private final TimerEngine engine;
  private final AtomicLong fired = new AtomicLong();
  private final BiConsumer<Timer, Instant> committed;

  /**
   * Starts at once.
   *
   * @param committed is told of each timer whose consequence was committed, and when
   */
  OwnTimers(ServiceDatabase at, BiConsumer<Timer, Instant> committed) {
    this.committed = committed;
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
    leases = new ShardLeases(database, "bench");
    keeper = new Loop("leases", ShardLeases.RENEWAL, leases::renew, () -> {});
    TimerConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(TimerConfig.class)
            .withDefaultValue("aplomo.timers.ramp-up", "0s")
            .addSystemSources()
            .build()
            .getConfigMapping(TimerConfig.class);
    engine =
        new TimerEngine(
            database,
            leases,
            timers,
            config,
            new Heartbeats(),
            new SimpleMeterRegistry(),
            this::warn);
    leases.renew();
    keeper.start();
    engine.start();
  }

  /** Timers whose consequence was committed. */
  long fired() {
    return fired.get();
  }

  /** Sets timers as a command does, in one transaction that locks their cases first. */
  void set(List<Timer> set) {
    UUID[] cases = set.stream().map(Timer::caseId).distinct().toArray(UUID[]::new);
    database.<@Nullable Void>awaitTransaction(tx ->
        tx.preparedQuery(
                "select id from case_file where id = any($1) order by id for no key update")
            .execute(Tuple.tuple().addArrayOfUUID(cases))
            .chain(() -> timers.set(tx, set)));
  }

  private Uni<Void> warn(SqlConnection tx, List<Timer> due, Instant now) {
    tx.getDelegate()
        .transaction()
        .completion()
        .onSuccess(ok -> {
          Instant at = Instant.now();
          due.forEach(timer -> committed.accept(timer, at));
          fired.addAndGet(due.size());
        });
    UUID[] cases = due.stream().map(Timer::caseId).distinct().toArray(UUID[]::new);
    return tx.preparedQuery(COUNT_ON)
        .execute(Tuple.tuple().addArrayOfUUID(cases))
        .chain(rows -> {
          Map<UUID, OutboxEvent> byCase = new HashMap<>();
          for (Row row : rows) {
            byCase.put(row.getUUID(0), event(row.getUUID(0), row.getUUID(1), row.getLong(2), now));
          }
          List<OutboxEvent> events = new ArrayList<>(due.size());
          due.forEach(timer -> {
            OutboxEvent event = byCase.get(timer.caseId());
            if (event != null) {
              events.add(event);
            }
          });
          return outbox.append(tx, events);
        });
  }

  private static OutboxEvent event(UUID caseId, UUID complaintId, long sequence, Instant now) {
    EventEnvelope envelope =
        new EventEnvelope(
            UUID.randomUUID(),
            "io.aplomo.clock.warned.v1",
            "/escalation",
            complaintId.toString(),
            "demo",
            sequence,
            now,
            now,
            null);
    return new OutboxEvent(
        "aplomo.cases.v1", complaintId, envelope, payload(caseId, complaintId).getBytes(UTF_8));
  }

  /** As long as what an event about a clock says. */
  static String payload(UUID caseId, UUID complaintId) {
    return """
    {"caseId":"%s","complaintId":"%s","clock":"FIRST_RESPONSE","basis":"CONTRACTUAL",\
    "policy":"default/3","calendar":"es-national/2","dueAt":"2026-03-02T12:00:00Z",\
    "workingSecondsLeft":900,"share":0.75}\
    """
        .formatted(caseId, complaintId);
  }

  /** Seconds until so many have fired in all. */
  double await(long number, Duration most) throws InterruptedException {
    long start = System.nanoTime();
    while (fired.get() < number) {
      if (System.nanoTime() - start > most.toNanos()) {
        throw new IllegalStateException(
            "%d of %d fired after %s".formatted(fired.get(), number, most));
      }
      TimeUnit.MILLISECONDS.sleep(2);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  @Override
  public void close() {
    engine.stop();
    keeper.stop();
    leases.leave();
    pool.closeAndAwait();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
