package io.aplomo.escalation.cases.messaging;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.inbox.InboundEvent;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.contracts.ContractJson;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.Applications;
import io.aplomo.escalation.cases.application.LocalZones;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.clock.messaging.Clocks;
import io.aplomo.escalation.conduct.application.JudgeConduct;
import io.aplomo.escalation.conduct.messaging.Conducting;
import io.aplomo.escalation.ladder.application.Ladder;
import io.aplomo.escalation.ladder.application.Ladders;
import io.aplomo.local.postgres.ServiceDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** The handler of one instance with a pool of its own, on a database that it shares with others. */
public final class Node implements AutoCloseable {
  final SimpleMeterRegistry metrics = new SimpleMeterRegistry();

  static final LocalZones MADRID =
      (tx, tenants) -> Uni.createFrom().item(of -> ZoneId.of("Europe/Madrid"));

  private final Vertx vertx = Vertx.vertx();
  private final Pool pool;
  private final Database database;
  private final CaseEventHandler handler;

  /** An instance where no case has a clock. */
  public Node(ServiceDatabase at) {
    this(at, Clocks.none(new Outbox()));
  }

  /** An instance that sets no timers for the conduct of customers. */
  public Node(ServiceDatabase at, KeepClocks clocks) {
    this(at, clocks, Conducting.judge(new Outbox()));
  }

  public Node(ServiceDatabase at, KeepClocks clocks, JudgeConduct conduct) {
    this(at, clocks, conduct, Ladders.NONE, 2);
  }

  /** An instance with so many connections. */
  public Node(ServiceDatabase at, KeepClocks clocks, JudgeConduct conduct, int connections) {
    this(at, clocks, conduct, Ladders.NONE, connections);
  }

  /** An instance that calls people. */
  public Node(ServiceDatabase at, KeepClocks clocks, JudgeConduct conduct, Ladder ladder) {
    this(at, clocks, conduct, ladder, 2);
  }

  private Node(
      ServiceDatabase at, KeepClocks clocks, JudgeConduct conduct, Ladder ladder, int connections) {
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
                .with(new PoolOptions().setMaxSize(connections))
                .connectingTo(options)
                .using(vertx)
                .build());
    database = new Database(pool);
    handler =
        new CaseEventHandler(
            Applications.recordFacts(
                new CaseEventPublisher(new Outbox(), MADRID), conduct, clocks, ladder, metrics));
  }

  public static void migrate(ServiceDatabase database) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("db/chassis", "db/migration")
        .load()
        .migrate();
    // Two nodes that were the first to use Mutiny would both set its context manager.
    var _ = Uni.createFrom().item(1).map(one -> one + 1).await().indefinitely();
  }

  /** Applies a batch as the consumer does, in one transaction. */
  public void take(List<Told> events) {
    List<InboundEvent> inbound =
        events.stream()
            .map(told ->
                new InboundEvent(
                    told.envelope(),
                    ContractJson.read(
                        told.json(),
                        Objects.requireNonNull(handler.types().get(told.type().type())))))
            .toList();
    database.<@Nullable Void>awaitTransaction(tx -> handler.apply(tx, inbound));
  }

  public void take(Told... events) {
    take(List.of(events));
  }

  public Database database() {
    return database;
  }

  @Override
  public void close() {
    pool.closeAndAwait();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
