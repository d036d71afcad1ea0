package io.aplomo.escalation.cases.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.Told;
import io.aplomo.local.postgres.ServiceDatabase;
import io.aplomo.testkit.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Instances that take facts of the same complaints in at the same time. */
class TwoInstancesIT {
  private static final int COMPLAINTS = 40;
  private static final int ROUNDS = 15;

  @Test
  void openEachCaseOnceAndNumberItsEventsWithoutAGap() throws Exception {
    ServiceDatabase database = TestPostgres.freshDatabase();
    Node.migrate(database);
    Random random = new Random(20261121);

    try (Node intake = new Node(database);
        Node triage = new Node(database);
        Node late = new Node(database);
        ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (int round = 0; round < ROUNDS; round++) {
        race(random, threads, intake, triage, late);
      }
    }

    assertThat(
            Rows.select(
                database,
                """
                select count(*), count(*) filter (where priority = 'P2' and queue = 'SUPERVISORS'
                  and tracking_key is not null and assessment_no = 2)
                from case_file
                """))
        .containsExactly(
            List.of(Integer.toString(COMPLAINTS * ROUNDS), Integer.toString(COMPLAINTS * ROUNDS)));
    assertThat(
            Rows.column(
                database,
                """
                select aggregateid from outbox where aggregatetype = 'aplomo.cases.v1'
                group by aggregateid
                having count(*) <> max(sequence) or min(sequence) <> 1
                  or count(*) <> count(distinct sequence)
                  or count(*) filter (where type = 'io.aplomo.case.opened.v1') <> 1
                """))
        .isEmpty();
    assertThat(
            Rows.column(
                database,
                """
                select aggregateid from (
                  select aggregateid, sequence, row_number() over (
                    partition by aggregateid order by seq) as place from outbox) o
                where sequence <> place
                """))
        .as("events in the order in which they became visible")
        .isEmpty();
    assertThat(
            Rows.column(
                database,
                """
                select c.complaint_id from case_file c
                where c.last_sequence <> (
                  select count(*) from outbox o where o.aggregateid = c.complaint_id::text)
                """))
        .isEmpty();
    assertNoDeadlock(database);
  }

  private static void race(
      Random random, ExecutorService threads, Node intake, Node triage, Node late)
      throws Exception {
    List<Told> received = new ArrayList<>();
    List<Told> first = new ArrayList<>();
    List<Told> second = new ArrayList<>();
    for (int i = 0; i < COMPLAINTS; i++) {
      UUID complaint = Told.newComplaint();
      received.add(Told.received(complaint));
      first.add(Told.assessed(complaint, 1, "CRITICAL"));
      first.add(Told.message(complaint, 1));
      second.add(Told.assessed(complaint, 2, "HIGH", "ABUSIVE", "STAFF"));
      second.add(Told.message(complaint, 2));
    }
    CyclicBarrier start = new CyclicBarrier(3);
    List<Future<?>> runs =
        List.of(
            threads.submit(run(start, intake, shuffled(received, random))),
            threads.submit(run(start, triage, shuffled(first, random))),
            threads.submit(run(start, late, shuffled(second, random))));
    for (Future<?> run : runs) {
      run.get();
    }
  }

  private static Callable<Void> run(CyclicBarrier start, Node node, List<Told> facts) {
    return () -> {
      start.await();
      int half = facts.size() / 2;
      node.take(facts.subList(0, half));
      node.take(facts.subList(half, facts.size()));
      return null;
    };
  }

  private static List<Told> shuffled(List<Told> facts, Random random) {
    List<Told> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static void assertNoDeadlock(ServiceDatabase database) throws SQLException {
    assertThat(
            Rows.column(
                database,
                "select deadlocks from pg_stat_database where datname = current_database()"))
        .containsExactly("0");
  }
}
