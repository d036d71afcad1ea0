package io.aplomo.intake.complaint.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.intake.complaint.application.CommitCutter.Cut;
import io.aplomo.intake.complaint.model.Receipt;
import io.aplomo.intake.complaint.model.Submission;
import io.aplomo.intake.complaint.model.Submissions;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import io.vertx.pgclient.PgException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Group commit on the real database: what is known of a commit, and what two nodes do at once. */
class AcceptComplaintIT {
  private final ServiceDatabase database = TestPostgres.freshDatabase();

  @BeforeEach
  void migrate() {
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("db/chassis", "db/migration")
        .load()
        .migrate();
  }

  @Test
  void sharesATransactionAmongThoseThatComeAtOnce() {
    try (Node node = node()) {
      List<Acceptance> outcomes =
          joined(
              node.accept(
                  IntStream.range(0, 500)
                      .mapToObj(i -> command("acme", null, "Queja " + i))
                      .toList()));

      assertThat(outcomes).hasSize(500).allMatch(Acceptance.Accepted.class::isInstance);
      assertThat(count("complaint")).isEqualTo(500);
      assertThat(count("outbox")).isEqualTo(500);
      assertThat(node.batches).allMatch(size -> size <= 256).hasSizeLessThan(100);
    }
  }

  @ParameterizedTest
  @EnumSource
  void recognisesWhatACommitOfUnknownOutcomeHasStored(Cut cut) throws Exception {
    try (CommitCutter cutter = new CommitCutter(database.port());
        Node node = new Node(database, cutter.port())) {
      joined(node.accept(List.of(command("acme", null, "Para calentar"))));
      cutter.cutNext(cut);
      List<AcceptComplaint> commands =
          List.of(
              command("acme", null, "Uno"),
              command("acme", "E-1", "Dos"),
              keyed("acme", "k-1", "Tres"));

      List<Acceptance> outcomes = joined(node.accept(commands));

      assertThat(cutter.hasCut()).isTrue();
      assertThat(receipt(outcomes.get(0)).id()).isEqualTo(commands.get(0).submission().id());
      assertThat(receipt(outcomes.get(0)).trackingKey())
          .isEqualTo(commands.get(0).submission().trackingKey());
      assertThat(receipt(outcomes.get(1)).id()).isEqualTo(commands.get(1).submission().id());
      assertThat(answeredId(outcomes.get(2))).isEqualTo(commands.get(2).submission().id());
      assertThat(count("complaint")).isEqualTo(4);
      assertThat(count("outbox")).isEqualTo(4);
      assertThat(count("idempotency_key")).isEqualTo(1);
    }
  }

  @Test
  void letsNobodySufferFromOneBadRow() {
    try (Node node = node()) {
      // A text that the door would refuse, as a bug might let it pass: no database stores NUL.
      List<AcceptComplaint> commands =
          List.of(
              command("acme", null, "Bien"),
              command("acme", null, "Mal\u0000"),
              command("acme", null, "También bien"));
      // The first goes alone; the others share the next batch.
      CompletableFuture<Acceptance> first =
          node.accept(command("acme", null, "Primera")).subscribe().asCompletionStage();
      List<CompletableFuture<Acceptance>> outcomes = node.accept(commands);

      assertThat(first.join()).isInstanceOf(Acceptance.Accepted.class);
      assertThat(outcomes.get(0).join()).isInstanceOf(Acceptance.Accepted.class);
      assertThat(catchThrowable(() -> outcomes.get(1).join()))
          .hasRootCauseInstanceOf(PgException.class);
      assertThat(outcomes.get(2).join()).isInstanceOf(Acceptance.Accepted.class);
      assertThat(count("complaint")).isEqualTo(3);
      assertThat(count("outbox")).isEqualTo(3);
    }
  }

  @Test
  void storesAnExternalIdOnceThoughTwoNodesRaceForIt() {
    Random random = new Random(7);
    try (Node one = node();
        Node two = node()) {
      for (int round = 0; round < 10; round++) {
        List<AcceptComplaint> ours = racing(round, random);
        List<AcceptComplaint> theirs = racing(round, random);

        List<CompletableFuture<Acceptance>> first = one.accept(ours);
        List<CompletableFuture<Acceptance>> second = two.accept(theirs);

        List<UUID> stored = new ArrayList<>();
        for (List<Acceptance> outcomes : List.of(joined(first), joined(second))) {
          outcomes.forEach(outcome -> stored.add(receipt(outcome).id()));
        }
        assertThat(stored.stream().distinct()).hasSize(50);
      }
      assertThat(count("complaint")).isEqualTo(500);
      assertThat(count("outbox")).isEqualTo(500);
    }
  }

  @Test
  void keepsAnotherTextOutThoughTwoNodesRaceForTheId() {
    try (Node one = node();
        Node two = node()) {
      for (int round = 0; round < 20; round++) {
        CompletableFuture<Acceptance> first =
            one.accept(List.of(command("acme", "E-" + round, "Una"))).getFirst();
        CompletableFuture<Acceptance> second =
            two.accept(List.of(command("acme", "E-" + round, "Otra"))).getFirst();

        assertThat(List.of(first.join(), second.join()))
            .hasAtLeastOneElementOfType(Acceptance.Accepted.class)
            .hasAtLeastOneElementOfType(Acceptance.Conflicting.class);
      }
      assertThat(count("complaint")).isEqualTo(20);
    }
  }

  @Test
  void storesAKeyOnceThoughTwoNodesRaceForIt() {
    try (Node one = node();
        Node two = node()) {
      for (int round = 0; round < 20; round++) {
        String key = "k-" + round;
        List<CompletableFuture<Acceptance>> first =
            one.accept(List.of(command("acme", null, "x"), keyed("acme", key, "La misma")));
        List<CompletableFuture<Acceptance>> second =
            two.accept(List.of(keyed("acme", key, "La misma"), command("acme", null, "y")));

        assertThat(answeredId(first.get(1).join())).isEqualTo(answeredId(second.get(0).join()));
        joined(first);
        joined(second);
      }
      assertThat(count("complaint")).isEqualTo(60);
      assertThat(count("outbox")).isEqualTo(60);
      assertThat(count("idempotency_key")).isEqualTo(20);
    }
  }

  @Test
  void worksOnAKeyOnceThoughABatchHasItTwice() {
    try (Node node = node()) {
      CompletableFuture<Acceptance> first =
          node.accept(command("acme", null, "Primera")).subscribe().asCompletionStage();
      List<Acceptance> outcomes =
          joined(
              node.accept(
                  List.of(keyed("acme", "k-1", "La misma"), keyed("acme", "k-1", "La misma"))));

      first.join();
      assertThat(outcomes.getFirst()).isInstanceOf(Acceptance.Accepted.class);
      assertThat(outcomes.getLast())
          .isInstanceOfAny(Acceptance.InFlight.class, Acceptance.Answered.class);
      assertThat(count("complaint")).isEqualTo(2);
    }
  }

  @Test
  void drawsAnotherTrackingKeyWhenSomebodyHasThisOne() {
    try (Node node = node()) {
      AcceptComplaint taken = command("acme", null, "Una");
      joined(node.accept(List.of(taken)));
      Submission unlucky =
          Submissions.submission("acme", null, "Otra")
              .withTrackingKey(taken.submission().trackingKey());

      Acceptance outcome = node.accept(new AcceptComplaint(unlucky, null)).await().indefinitely();

      assertThat(receipt(outcome).id()).isEqualTo(unlucky.id());
      assertThat(receipt(outcome).trackingKey()).isNotEqualTo(unlucky.trackingKey());
      assertThat(count("outbox")).isEqualTo(2);
    }
  }

  private Node node() {
    return new Node(database, database.port());
  }

  /** The same fifty external ids for every node, in an order of its own. */
  private static List<AcceptComplaint> racing(int round, Random random) {
    List<AcceptComplaint> commands = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      commands.add(command("acme", "R" + round + "-" + i, "Queja " + i));
    }
    Collections.shuffle(commands, random);
    return commands;
  }

  private static AcceptComplaint command(String tenant, @Nullable String externalId, String text) {
    return new AcceptComplaint(Submissions.submission(tenant, externalId, text), null);
  }

  private static AcceptComplaint keyed(String tenant, String key, String text) {
    return new AcceptComplaint(
        Submissions.submission(tenant, null, text),
        new Repetition(
            new IdempotencyKey(tenant, "client", "POST /v1/complaints", key),
            new RequestHash("00".repeat(32))));
  }

  private static List<Acceptance> joined(List<CompletableFuture<Acceptance>> outcomes) {
    return outcomes.stream().map(CompletableFuture::join).toList();
  }

  private static Receipt receipt(Acceptance outcome) {
    return switch (outcome) {
      case Acceptance.Accepted(var receipt) -> receipt;
      case Acceptance.Known(var receipt) -> receipt;
      case Acceptance.Conflicting none -> throw new AssertionError("no receipt in " + none);
      case Acceptance.Refused none -> throw new AssertionError("no receipt in " + none);
      case Acceptance.Answered none -> throw new AssertionError("no receipt in " + none);
      case Acceptance.InFlight none -> throw new AssertionError("no receipt in " + none);
    };
  }

  private static UUID answeredId(Acceptance outcome) {
    return outcome instanceof Acceptance.Answered(var stored)
        ? UUID.fromString(stored.answer().body())
        : receipt(outcome).id();
  }

  private long count(String table) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("select count(*) from " + table)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
