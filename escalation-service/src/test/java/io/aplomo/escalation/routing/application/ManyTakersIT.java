package io.aplomo.escalation.routing.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.cases.Told;
import io.aplomo.escalation.cases.application.MoveCase;
import io.aplomo.escalation.cases.messaging.Rows;
import io.aplomo.escalation.cases.model.Authority;
import io.aplomo.escalation.cases.model.Command;
import io.aplomo.escalation.routing.persistence.QueueTables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many people who take cases on two instances at the same time. */
class ManyTakersIT {
  private static final int WORKERS = 64;
  private static final int CONNECTIONS = 16;
  private static final int CASES = 10_000;
  private static final int CAPACITY = 40;
  private static final int PEOPLE = CASES / CAPACITY;

  private final QueueTables tables = new QueueTables();

  /**
   * Every worker goes through all the people, each from another one on, and asks for each until
   * they are full: so several ask for one person at once, too.
   */
  @Test
  void eachCaseIsHandedOutOnceAndNobodyHasMoreThanTheyMay() throws Exception {
    tables.cases(CASES);
    tables.people(1, PEOPLE, "AGENT", CAPACITY, "");

    List<UUID> taken = new ArrayList<>();
    try (Desks one = new Desks(tables.at, CONNECTIONS);
        Desks other = new Desks(tables.at, CONNECTIONS);
        ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
      List<Future<List<UUID>>> workers = new ArrayList<>();
      for (int worker = 0; worker < WORKERS; worker++) {
        int first = worker * PEOPLE / WORKERS;
        Desks desks = worker % 2 == 0 ? one : other;
        workers.add(threads.submit(() -> fill(desks, first)));
      }
      for (Future<List<UUID>> worker : workers) {
        taken.addAll(worker.get());
      }
    }

    assertThat(taken).hasSize(CASES).doesNotHaveDuplicates();
    assertThat(
            Rows.select(
                tables.at,
                "select count(*), min(has), max(has) from (select count(*) as has from case_file group by owner) o"))
        .containsExactly(
            List.of(
                Integer.toString(PEOPLE), Integer.toString(CAPACITY), Integer.toString(CAPACITY)));
    assertThat(
            Rows.column(
                tables.at,
                "select count(*) from outbox where type = 'io.aplomo.case.assigned.v1' and sequence = 2"))
        .as("told once of each case")
        .containsExactly(Integer.toString(CASES));
    assertThat(Rows.column(tables.at, "select count(*) from queue_entry")).containsExactly("0");
    assertNoDeadlock();
  }

  /**
   * Facts that prioritise, people who take and give back, and what is raised and mended meanwhile.
   */
  @Test
  void whateverHappensToThemEveryOpenCaseHasAnOwnerOrAPlace() throws Exception {
    int complaints = 200;
    tables.people(1, 20, "SUPERVISOR", 5, ",\"conductTraining\":true");
    List<UUID> all = new ArrayList<>();
    for (int i = 0; i < complaints; i++) {
      all.add(Told.newComplaint());
    }
    try (Desks one = new Desks(tables.at, CONNECTIONS);
        Desks other = new Desks(tables.at, CONNECTIONS);
        ExecutorService threads = Executors.newFixedThreadPool(10)) {
      List<Callable<Boolean>> jobs = new ArrayList<>();
      jobs.add(() -> tell(one, all, 1, "LOW"));
      jobs.add(() -> tell(other, all, 2, "CRITICAL"));
      for (int taker = 0; taker < 6; taker++) {
        int seed = taker;
        jobs.add(() -> takeAndGiveBack(seed % 2 == 0 ? one : other, new Random(seed)));
      }
      jobs.add(() -> watch(one));
      jobs.add(() -> watch(other));
      for (Future<Boolean> job : threads.invokeAll(jobs)) {
        assertThat(job.get()).isTrue();
      }
    }

    assertThat(
            Rows.column(
                tables.at,
                """
                select c.id from case_file c
                where (c.status = 'OPEN' and c.owner is null)
                  <> exists (select from queue_entry e where e.case_id = c.id)
                """))
        .isEmpty();
    assertThat(
            Rows.column(
                tables.at,
                """
                select e.case_id from queue_entry e join case_file c on c.id = e.case_id
                where (e.queue, e.priority, e.waiting_since) <> (c.queue, c.priority, c.received_at)
                """))
        .isEmpty();
    assertThat(
            Rows.column(
                tables.at,
                "select owner from case_file where status = 'OPEN' and owner is not null"
                    + " group by owner having count(*) > 5"))
        .isEmpty();
    assertThat(Rows.column(tables.at, "select count(*) from case_file"))
        .containsExactly(Integer.toString(complaints));
    assertNoDeadlock();
  }

  private static List<UUID> fill(Desks desks, int first) {
    List<UUID> taken = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      String person = "p" + (1 + (first + i) % PEOPLE);
      while (desks.pull(person) instanceof PullNext.Reply.Taken got) {
        taken.add(got.moved().file().id());
      }
    }
    return taken;
  }

  private static boolean tell(Desks desks, List<UUID> complaints, int number, String urgency) {
    for (int i = 0; i < complaints.size(); i += 10) {
      List<Told> facts = new ArrayList<>();
      for (UUID complaint : complaints.subList(i, i + 10)) {
        facts.add(Told.received(complaint).of(QueueTables.TENANT));
        facts.add(Told.assessed(complaint, number, urgency).of(QueueTables.TENANT));
      }
      desks.take(facts.toArray(Told[]::new));
    }
    return true;
  }

  private static boolean takeAndGiveBack(Desks desks, Random random) {
    for (int i = 0; i < 100; i++) {
      String person = "p" + (1 + random.nextInt(20));
      if (desks.pull(person) instanceof PullNext.Reply.Taken got && random.nextInt(3) > 0) {
        UUID id = got.moved().file().id();
        Command then =
            random.nextBoolean()
                ? new Command.Release(person, Authority.SUPERVISOR, "BREAK")
                : new Command.Resolve(person, Authority.SUPERVISOR, null, "SETTLED");
        // Stale where a supervisor's move came between; the case stays where it is.
        MoveCase.Reply reply = desks.move(id, got.moved().version(), then);
        assertThat(reply).isInstanceOfAny(MoveCase.Reply.Moved.class, MoveCase.Reply.Stale.class);
      }
    }
    return true;
  }

  private static boolean watch(Desks desks) {
    for (int i = 0; i < 50; i++) {
      var _ = desks.raise();
      var _ = desks.mend();
    }
    return true;
  }

  private void assertNoDeadlock() throws SQLException {
    assertThat(
            Rows.column(
                tables.at,
                "select deadlocks from pg_stat_database where datname = current_database()"))
        .containsExactly("0");
  }
}
