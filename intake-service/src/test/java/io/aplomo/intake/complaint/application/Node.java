package io.aplomo.intake.complaint.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyConfig;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.intake.complaint.model.AddedMessage;
import io.aplomo.intake.complaint.model.Receipt;
import io.aplomo.intake.groupcommit.GroupCommit;
import io.aplomo.intake.groupcommit.GroupCommitLimits;
import io.aplomo.intake.groupcommit.VertxLane;
import io.aplomo.local.postgres.ServiceDatabase;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * One instance of intake as far as taking complaints in goes: its own Vert.x, pool and group
 * commit, on a database that it shares with the other nodes of a test.
 */
final class Node implements AutoCloseable {
  /** The sizes of the batches so far. */
  final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());

  private final Vertx vertx = Vertx.vertx();
  private final Pool pool;
  private final GroupCommit<AcceptComplaint, Acceptance> commits;

  Node(ServiceDatabase at, int port) {
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost(at.host())
            .setPort(port)
            .setDatabase(at.name())
            .setUser(at.user())
            .setPassword(at.password())
            .setCachePreparedStatements(true);
    pool =
        Pool.newInstance(
            PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(4))
                .connectingTo(options)
                .using(vertx)
                .build());
    Database database = new Database(pool);
    ComplaintBatch batch =
        new ComplaintBatch(
            database,
            new ComplaintStore(new Outbox()),
            new IdempotencyStore(defaults(IdempotencyConfig.class, "aplomo.idempotency")),
            new PlainAnswers());
    commits =
        new GroupCommit<>(
            new VertxLane(vertx),
            defaults(GroupCommitLimits.class, "aplomo.intake.group-commit"),
            batch::commit,
            batches::add);
  }

  /** What is committed when the answer comes; all that are handed in at once share batches. */
  List<CompletableFuture<Acceptance>> accept(List<AcceptComplaint> commands) {
    return commands.stream()
        .map(command -> commits.submit(command).subscribe().asCompletionStage())
        .toList();
  }

  Uni<Acceptance> accept(AcceptComplaint command) {
    return commits.submit(command);
  }

  private static <T> T defaults(Class<T> settings, String prefix) {
    return new SmallRyeConfigBuilder()
        .addDiscoveredConverters()
        .withMapping(settings, prefix)
        .build()
        .getConfigMapping(settings, prefix);
  }

  @Override
  public void close() {
    pool.closeAndAwait();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private static final class PlainAnswers implements AnswerFormat {
    @Override
    public Answer accepted(Receipt receipt) {
      return new Answer(201, null, null, receipt.id().toString());
    }

    @Override
    public Answer known(Receipt receipt) {
      return new Answer(200, null, null, receipt.id().toString());
    }

    @Override
    public Answer added(AddedMessage message) {
      return new Answer(201, null, null, message.id().toString());
    }
  }
}
