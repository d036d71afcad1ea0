package io.aplomo.bench;

import io.aplomo.local.postgres.ServiceDatabase;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The yardstick of the intake benchmark: the same two rows (complaint and its event in the outbox,
 * with the same content) by the same driver into copies of the same tables with the same indexes,
 * one statement and one commit for each, 32 in flight over 8 connections, with no HTTP, no token
 * and no relay beside it.
 */
final class OneCommitEach implements AutoCloseable {
  private static final int IN_FLIGHT = 32;
  private static final int CONNECTIONS = 8;
  private static final String INSERT =
      """
      with c as (
        insert into baseline.complaint (
          id, tenant, tracking_key, channel, text, text_hash, customer_ref, jurisdiction,
          received_at, received_at_stated, received_at_clamped, submitted_by, recorded_at,
          occurred_at_clamped, facts, attachments, status, last_sequence, message_count)
        values ($1, 'demo', $2, 'EMAIL', $3, $4, $5, 'ES', $6, false, false, 'bench', $6, false,
                '{}', '[]', 'RECEIVED', 1, 0))
      insert into baseline.outbox (
        shard, id, aggregatetype, aggregateid, type, source, tenant, sequence, effective_at,
        traceparent, payload)
      values ($7, $8, 'aplomo.intake.v1', $9, 'io.aplomo.complaint.received.v1', '/intake', 'demo',
              1, $6, '00-ff3a35cc54360a951aa684c82f854839-a85eed12bfabb862-00', $10)
      """;

  private final ServiceDatabase intake;
  private final Vertx vertx = Vertx.vertx();
  private final Pool pool;
  private final MessageDigest sha256;
  private final Bodies bodies = new Bodies(1, "baseline");
  private long count;

  OneCommitEach(ServiceDatabase intake) throws Exception {
    this.intake = intake;
    sha256 = MessageDigest.getInstance("SHA-256");
    copyTables(intake);
    pool =
        PgBuilder.pool()
            .using(vertx)
            .with(new PoolOptions().setMaxSize(CONNECTIONS))
            .connectingTo(
                new PgConnectOptions()
                    .setHost(intake.host())
                    .setPort(intake.port())
                    .setDatabase(intake.name())
                    .setUser(intake.user())
                    .setPassword(intake.password())
                    .setCachePreparedStatements(true))
            .build();
  }

  /** Rows committed a second. */
  double run(int seconds) throws Exception {
    long[] committed = {0};
    CompletableFuture<Void> done = new CompletableFuture<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    vertx.runOnContext(ignored -> {
      int[] running = {IN_FLIGHT};
      for (int i = 0; i < IN_FLIGHT; i++) {
        turn(committed, end, running, done);
      }
    });
    done.get(seconds + 60L, TimeUnit.SECONDS);
    return (double) committed[0] / seconds;
  }

  /** Forgets its rows, so that no vacuum of them falls into somebody else's run. */
  void clear() throws SQLException {
    try (Connection connection = intake.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate baseline.complaint, baseline.outbox");
    }
  }

  private void turn(long[] committed, long end, int[] running, CompletableFuture<Void> done) {
    if (System.nanoTime() - end >= 0) {
      if (--running[0] == 0) {
        done.complete(null);
      }
      return;
    }
    insert()
        .onSuccess(ok -> {
          if (System.nanoTime() - end < 0) {
            committed[0]++;
          }
          turn(committed, end, running, done);
        })
        .onFailure(done::completeExceptionally);
  }

  private Future<?> insert() {
    UUID id = id();
    long number = id.getLeastSignificantBits();
    String trackingKey = Long.toString(number & Long.MAX_VALUE, Character.MAX_RADIX);
    String customer = "bench-%010d".formatted(count++);
    String text = bodies.text(number);
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    // What complaint.received says of such a complaint: a row as long as one of intake's.
    String json =
        """
        {"complaintId":"%s","trackingKey":"%s","customer":{"ref":"%s"},"channel":"EMAIL","text":"%s",\
        "jurisdiction":"ES","receivedAt":"%s","recordedAt":"%s",\
        "receivedAtSource":{"kind":"CLOCK","statedBy":"bench"},"facts":{},"attachments":[]}\
        """
            .formatted(id, trackingKey, customer, text, now, now);
    return pool.preparedQuery(INSERT)
        .execute(
            Tuple.tuple()
                .addUUID(id)
                .addString(trackingKey)
                .addString(text)
                .addBuffer(
                    Buffer.buffer(
                        sha256.digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .addString(customer)
                .addOffsetDateTime(now)
                .addShort((short) (number & 63))
                .addUUID(id())
                .addString(id.toString())
                .addBuffer(Buffer.buffer(json)));
  }

  /** Ids ascend with time, as intake's do: it makes their index cheap. */
  private static UUID id() {
    UUID random = UUID.randomUUID();
    return new UUID(
        (System.currentTimeMillis() << 16) | (random.getMostSignificantBits() & 0xFFFF),
        random.getLeastSignificantBits());
  }

  private static void copyTables(ServiceDatabase intake) throws SQLException {
    try (Connection connection = intake.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          drop schema if exists baseline cascade;
          create schema baseline;
          create table baseline.complaint (like public.complaint including all);
          create table baseline.outbox (like public.outbox including all)
          """);
    }
  }

  @Override
  public void close() {
    pool.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
