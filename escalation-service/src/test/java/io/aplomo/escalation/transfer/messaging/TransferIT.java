package io.aplomo.escalation.transfer.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.contracts.EventType;
import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.CaseIds;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.cases.messaging.Rows;
import io.aplomo.escalation.transfer.application.TransferReply;
import io.aplomo.escalation.transfer.model.Refusal;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.ContractAssertions;
import io.aplomo.testkit.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Offers that lapse, and answers that come while they do, on the real database. */
class TransferIT {
  private final ServiceDatabase database = TestPostgres.freshDatabase();

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
    for (List<@Nullable String> row :
        Rows.select(
            database,
            "select type, convert_from(payload, 'UTF8') from outbox where type like '%transfer%'")) {
      ContractAssertions.assertConforms(
          EventType.ofType(Objects.requireNonNull(row.get(0))).orElseThrow(),
          Objects.requireNonNull(row.get(1)).getBytes(UTF_8));
    }
  }

  @Test
  void whatNobodyAnswersStaysWithItsSender() throws SQLException {
    UUID complaint = Told.newComplaint();
    UUID caseId = CaseIds.of(complaint);
    try (TransferNode node = new TransferNode("a", database, Duration.ofMillis(200)).start()) {
      node.open(complaint, caseId);
      assertThat(node.offer(caseId)).isInstanceOf(TransferReply.Done.class);

      await()
          .untilAsserted(() ->
              assertThat(told(complaint))
                  .containsExactly("case.transfer-offered", "case.transfer-refused"));
      assertThat(owner(caseId)).isEqualTo("ana");
      assertThat(
              Rows.column(
                  database,
                  "select convert_from(payload, 'UTF8')::json ->> 'reasonCode' from outbox"
                      + " where type like '%transfer-refused%'"))
          .containsExactly("LAPSED");
    }
  }

  @Test
  void confirmingAtTheLastMomentOnAnotherNodeEndsInExactlyOne() throws Exception {
    List<UUID> transfers = new ArrayList<>();
    Duration patience = Duration.ofSeconds(5);
    try (TransferNode a = new TransferNode("a", database, patience).start();
        TransferNode b = new TransferNode("b", database, patience).start();
        ExecutorService people = Executors.newFixedThreadPool(4)) {
      List<UUID> complaints = Stream.generate(Told::newComplaint).limit(16).toList();
      for (UUID each : complaints) {
        a.open(each, CaseIds.of(each));
      }
      for (UUID each : complaints) {
        TransferReply.Done done = (TransferReply.Done) a.offer(CaseIds.of(each));
        transfers.add(done.after().file().id());
      }
      awaitNearlyDue();
      List<Future<TransferReply>> replies = new ArrayList<>();
      for (UUID id : transfers) {
        replies.add(people.submit(() -> b.confirm(id)));
      }
      for (int i = 0; i < complaints.size(); i++) {
        assertExactlyOne(complaints.get(i), replies.get(i).get());
      }
    }
  }

  private void assertExactlyOne(UUID complaint, TransferReply reply) throws SQLException {
    List<String> told = new ArrayList<>(List.of("case.transfer-offered"));
    if (reply instanceof TransferReply.Done) {
      told.add("case.transferred");
    } else {
      assertThat(reply).isEqualTo(new TransferReply.Refused(Refusal.OVER, null));
      told.add("case.transfer-refused");
    }
    assertThat(told(complaint)).isEqualTo(told);
    assertThat(owner(CaseIds.of(complaint)))
        .isEqualTo(reply instanceof TransferReply.Done ? "ben" : "ana");
  }

  private void awaitNearlyDue() {
    await()
        .pollInterval(Duration.ofMillis(5))
        .untilAsserted(() ->
            assertThat(
                    Rows.column(
                        database,
                        "select coalesce(min(answer_until), '-infinity')"
                            + " - interval '30 ms' < clock_timestamp()"
                            + " from transfer where state = 'OFFERED'"))
                .containsExactly("t"));
  }

  private @Nullable String owner(UUID caseId) throws SQLException {
    return Rows.column(database, "select owner from case_file where id = ?", caseId).getFirst();
  }

  private List<String> told(UUID of) throws SQLException {
    return Rows.column(
            database, "select type from outbox where aggregateid = ? order by seq", of.toString())
        .stream()
        .map(type -> Objects.requireNonNull(type).replace("io.aplomo.", "").replace(".v1", ""))
        .filter(type -> type.contains("transfer"))
        .toList();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60));
  }
}
