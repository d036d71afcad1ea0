package io.aplomo.escalation.promise.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.cases.messaging.Rows;
import io.aplomo.escalation.promise.application.MovePromise.Move;
import io.aplomo.escalation.promise.application.PromiseReply;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PromiseRacesIT {
  private final ServiceDatabase database = TestPostgres.freshDatabase();
  private final UUID complaint = Told.newComplaint();
  private final UUID caseId = CaseIds.of(complaint);

  @BeforeEach
  void migrate() {
    Node.migrate(database);
  }

  @AfterEach
  void deadlocksAndGapsNeverHappen() throws SQLException {
    assertThat(
            Rows.column(
                database,
                "select deadlocks from pg_stat_database where datname = current_database()"))
        .containsExactly("0");
    assertThat(
            Rows.column(
                database,
                """
                select aggregateid from outbox where aggregatetype = 'aplomo.cases.v1'
                group by aggregateid
                having count(*) <> max(sequence) or min(sequence) <> 1
                """))
        .isEmpty();
  }

  @Test
  void ofTwoWhoSayWhatBecameOfItOneIsRefused() throws Exception {
    try (PromiseNode a = new PromiseNode("a", database);
        PromiseNode b = new PromiseNode("b", database);
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      a.take(Told.received(complaint));
      for (int round = 0; round < 15; round++) {
        UUID promise = made(a.make(caseId, Duration.ofHours(1)));
        CyclicBarrier start = new CyclicBarrier(2);
        Future<PromiseReply> kept =
            threads.submit(() -> {
              start.await();
              return a.move(promise, new Move.Keep());
            });
        Future<PromiseReply> told =
            threads.submit(() -> {
              start.await();
              return b.move(promise, new Move.Tell(Instant.now().plus(Duration.ofHours(2))));
            });

        List<PromiseReply> replies = List.of(kept.get(), told.get());

        assertThat(replies).filteredOn(PromiseReply.Done.class::isInstance).hasSize(1);
        assertThat(replies).filteredOn(PromiseReply.Refused.class::isInstance).hasSize(1);
      }
    }
    assertThat(
            Rows.column(
                database,
                "select count(*) from promise r where r.state = 'REPLACED' and not exists"
                    + " (select from promise n where n.id = r.next_id and n.replaces = r.id"
                    + " and n.text = r.text)"))
        .containsExactly("0");
  }

  @Test
  void whatIsKeptAsItsTimePassesIsEitherKeptOrLateAndBreaksOnceAtMost() throws Exception {
    int promises = 20;
    try (PromiseNode a = new PromiseNode("a", database).start();
        PromiseNode b = new PromiseNode("b", database).start();
        ExecutorService threads = Executors.newFixedThreadPool(2)) {
      a.take(Told.received(complaint));
      List<UUID> made = new ArrayList<>();
      for (int i = 0; i < promises; i++) {
        made.add(made(a.make(caseId, Duration.ofMillis(1_000 + 50L * i))));
      }
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(count("select count(*) from promise where state = 'BROKEN'"))
                  .isPositive());
      List<Future<?>> runs = new ArrayList<>();
      for (PromiseNode node : List.of(a, b)) {
        runs.add(
            threads.submit(() -> made.forEach(promise -> node.move(promise, new Move.Keep()))));
      }
      for (Future<?> run : runs) {
        run.get();
      }
    }
    assertThat(count("select count(*) from promise where state in ('KEPT', 'LATE')"))
        .isEqualTo(promises);
    assertThat(
            count("select count(*) from promise where (state = 'LATE') <> (broken_at is not null)"))
        .isZero();
    assertThat(count("select count(*) from promise where broken_at < due or warned_at < warn_at"))
        .as("never early")
        .isZero();
    assertThat(count("select count(*) from promise where state = 'KEPT' and ended_at >= due"))
        .isZero();
    assertThat(count("select count(*) from outbox where type = 'io.aplomo.case.promise-kept.v1'"))
        .isEqualTo(promises);
    assertThat(count("select count(*) from outbox where type = 'io.aplomo.case.promise-broken.v1'"))
        .isEqualTo(count("select count(*) from promise where broken_at is not null"));
    assertThat(count("select count(*) from timer t join promise p on p.id = t.clock_id")).isZero();
  }

  /** As an instance does that knows nothing of promises: it claims the timer and drops it. */
  @Test
  void aTimerThatIsGoneIsSetAgain() throws SQLException {
    try (PromiseNode node = new PromiseNode("a", database)) {
      node.take(Told.received(complaint));
      UUID promise = made(node.make(caseId, Duration.ofMillis(800)));
      try (Connection connection = database.dataSource().getConnection()) {
        var _ = connection.createStatement().executeUpdate("delete from timer");
      }
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() -> assertThat(node.restore(Duration.ZERO)).isEqualTo(1));
      assertThat(node.restore(Duration.ZERO)).as("it is there").isZero();

      node.start();

      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(() ->
              assertThat(
                      Rows.column(
                          database, "select state from promise where id = '" + promise + "'::uuid"))
                  .containsExactly("BROKEN"));
    }
  }

  private static UUID made(PromiseReply reply) {
    return ((PromiseReply.Done) reply).promise().id();
  }

  private long count(String query) throws SQLException {
    return Long.parseLong(Objects.requireNonNull(Rows.column(database, query).getFirst()));
  }
}
