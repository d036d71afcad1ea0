package io.aplomo.escalation.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimerEngineIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private final TimerTables tables = new TimerTables();

  @AfterEach
  void nothingFiredEarlyOrTwice() {
    assertThat(tables.early()).as("early").isZero();
    assertThat(tables.twice()).as("twice").isZero();
  }

  @Test
  void twoNodesFireEachTimerOnce() {
    List<UUID> cases = tables.cases(600);
    try (TimerNode one = new TimerNode("one", tables.at, TimerNode.recording("one")).start();
        TimerNode two = new TimerNode("two", tables.at, TimerNode.recording("two")).start()) {
      await().atMost(PATIENCE).until(() -> two.leases.owned().size() == 32);
      Instant now = one.now();
      for (int part = 0; part < 6; part++) {
        (part % 2 == 0 ? one : two).set(spread(cases.subList(part * 100, part * 100 + 100), now));
      }

      await().atMost(PATIENCE).until(() -> tables.fired() == 600);
    }
    assertThat(tables.count("select count(distinct node) from fired")).isEqualTo(2);
    assertThat(tables.count("select count(*) from timer")).isZero();
  }

  @Test
  void theTimersOfADeadInstanceAreTaken() {
    List<UUID> cases = tables.cases(200);
    try (TimerNode one = new TimerNode("one", tables.at, TimerNode.recording("one")).start();
        TimerNode two = new TimerNode("two", tables.at, TimerNode.recording("two")).start()) {
      await().atMost(PATIENCE).until(() -> two.leases.owned().size() == 32);
      one.set(spread(cases, one.now().plusSeconds(1)));

      two.die();

      await().atMost(PATIENCE).until(() -> tables.fired() == 200);
    }
  }

  @Test
  void aClockThatIsTenMinutesWrongFiresNothingEarly() {
    List<UUID> cases = tables.cases(100);
    long start = System.nanoTime();
    AtomicLong jump = new AtomicLong();
    try (TimerNode node = new TimerNode("one", tables.at, TimerNode.recording("one"))) {
      // Ten minutes ahead from one moment to the next, and twice as fast all the time.
      node.start(() -> start + 2 * (System.nanoTime() - start) + jump.get());
      node.set(spread(cases, node.now().plusSeconds(1)));
      node.set(
          List.of(new Timer(UUID.randomUUID(), cases.getFirst(), node.now().plusSeconds(300))));

      jump.set(Duration.ofMinutes(10).toNanos());

      await().atMost(PATIENCE).until(() -> tables.fired() == 100);
    }
    assertThat(tables.count("select count(*) from timer")).isOne();
  }

  @Test
  void poisonIsParkedAndTheOthersGoOn() {
    List<UUID> cases = tables.cases(50);
    UUID poison = UUID.randomUUID();
    TimerConsequence consequence =
        (tx, due, now) ->
            due.stream().anyMatch(t -> t.clockId().equals(poison))
                ? Uni.createFrom().failure(new IllegalStateException("poison"))
                : TimerNode.record(tx, "one", due, now);
    try (TimerNode node = new TimerNode("one", tables.at, consequence).start()) {
      List<Timer> set = new ArrayList<>(spread(cases, node.now()));
      set.add(new Timer(poison, cases.getFirst(), node.now()));
      node.set(set);

      await().atMost(PATIENCE).until(() -> tables.fired() == 50);
      await().atMost(PATIENCE).until(() -> tables.count("select count(*) from timer_parked") == 1);
    }
    assertThat(tables.count("select attempts from timer_parked")).isEqualTo(10);
    assertThat(tables.count("select count(*) from timer")).isZero();
  }

  @Test
  void aTimerThatWasClearedDoesNotFire() {
    List<UUID> cases = tables.cases(2);
    try (TimerNode node = new TimerNode("one", tables.at, TimerNode.recording("one")).start()) {
      Instant soon = node.now().plusMillis(700);
      Timer cleared = new Timer(UUID.randomUUID(), cases.getFirst(), soon);
      node.set(List.of(cleared, new Timer(UUID.randomUUID(), cases.getLast(), soon)));

      node.clear(cleared);

      await().atMost(PATIENCE).until(() -> tables.fired() == 1);
      assertThat(tables.count("select count(*) from timer")).isZero();
    }
    assertThat(
            tables.count(
                "select count(*) from fired where case_id = '%s'".formatted(cases.getFirst())))
        .isZero();
  }

  @Test
  void settingATimerAgainReplacesIt() {
    UUID id = tables.cases(1).getFirst();
    UUID clock = UUID.randomUUID();
    try (TimerNode node = new TimerNode("one", tables.at, TimerNode.recording("one")).start()) {
      Instant now = node.now();
      node.set(List.of(new Timer(clock, id, now.plusSeconds(600))));
      node.set(List.of(new Timer(clock, id, now.plusMillis(300))));

      await().atMost(PATIENCE).until(() -> tables.fired() == 1);
    }
    assertThat(tables.count("select count(*) from timer")).isZero();
  }

  @Test
  void anInstantThatHasPassedBecomesNow() {
    UUID id = tables.cases(1).getFirst();
    try (TimerNode node = new TimerNode("one", tables.at, TimerNode.recording("one"))) {
      Instant before = node.now();

      node.set(List.of(new Timer(UUID.randomUUID(), id, before.minusSeconds(3600))));

      assertThat(tables.count("select count(*) from timer where run_at >= '%s'".formatted(before)))
          .isOne();
    }
  }

  @Test
  void aLockedCaseIsPassedByAndFiresAfterwards() throws Exception {
    List<UUID> cases = tables.cases(2);
    try (TimerNode node = new TimerNode("one", tables.at, TimerNode.recording("one")).start();
        Connection busy = tables.at.dataSource().getConnection()) {
      Instant soon = node.now().plusMillis(300);
      node.set(
          List.of(
              new Timer(UUID.randomUUID(), cases.getFirst(), soon),
              new Timer(UUID.randomUUID(), cases.getLast(), soon)));
      busy.setAutoCommit(false);
      busy.createStatement()
          .execute("select from case_file where id = '%s' for update".formatted(cases.getFirst()));

      await().atMost(PATIENCE).until(() -> tables.fired() == 1);
      busy.commit();

      await().atMost(PATIENCE).until(() -> tables.fired() == 2);
    }
  }

  @Test
  void aConnectionThatEndsInTheMidstOfABatchCostsNoTimer() {
    List<UUID> cases = tables.cases(300);
    AtomicBoolean once = new AtomicBoolean();
    TimerConsequence consequence =
        (tx, due, now) ->
            TimerNode.record(tx, "one", due, now)
                .chain(() ->
                    once.getAndSet(true)
                        ? Uni.createFrom().voidItem()
                        : tx.query("select pg_terminate_backend(pg_backend_pid())")
                            .execute()
                            .replaceWithVoid());
    try (TimerNode node = new TimerNode("one", tables.at, consequence).start()) {
      node.set(spread(cases, node.now()));

      await().atMost(PATIENCE).until(() -> tables.fired() == 300);
    }
    assertThat(tables.count("select count(*) from timer_parked")).isZero();
  }

  @Test
  void dueClocksOfOneCaseAreDecidedInDueOrder() {
    UUID id = tables.cases(1).getFirst();
    List<List<Timer>> batches = new java.util.concurrent.CopyOnWriteArrayList<>();
    TimerConsequence consequence =
        (tx, due, now) -> {
          batches.add(due);
          return TimerNode.record(tx, "one", due, now);
        };
    try (TimerNode node =
        new TimerNode("one", tables.at, consequence, Map.of("ramp-up", "0s", "batch-size", "1"))) {
      Instant now = node.now();
      List<Timer> clocks = new ArrayList<>();
      for (int i = 8; i > 0; i--) {
        clocks.add(new Timer(UUID.randomUUID(), id, now.plusMillis(i)));
      }
      node.set(clocks);
      await().atMost(PATIENCE).until(() -> node.now().isAfter(now.plusMillis(20)));

      node.start();

      await().atMost(PATIENCE).until(() -> tables.fired() == 8);
    }
    assertThat(batches).hasSize(1);
    assertThat(batches.getFirst()).isSortedAccordingTo((a, b) -> a.runAt().compareTo(b.runAt()));
  }

  @Test
  void aTimerWithoutACaseIsParked() {
    try (TimerNode node = new TimerNode("one", tables.at, TimerNode.recording("one")).start()) {
      node.set(List.of(new Timer(UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH)));

      int parked = node.store().parkOrphans(Set.copyOf(node.leases.owned()), Duration.ZERO, 100);

      assertThat(parked).isOne();
    }
    assertThat(tables.count("select count(*) from timer_parked where fault = 'case-missing'"))
        .isOne();
  }

  @Test
  void aTimerBelowTheMarksIsFoundByTheSweep() {
    UUID id = tables.cases(1).getFirst();
    try (TimerNode node = new TimerNode("one", tables.at, TimerNode.recording("one")).start()) {
      await()
          .atMost(PATIENCE)
          .until(() ->
              node.sweep().marks().values().stream().noneMatch(LowMark.START::equals)
                  && node.sweep().marks().size() == 64);
      // As after a database's clock was set back: past everything that timer_set sees to.
      tables.execute(
          """
          insert into timer (clock_id, case_id, shard, run_at, attempt_at)
          values (gen_random_uuid(), '%s', %d, '2026-01-01', '2026-01-01')
          """
              .formatted(id, id.getLeastSignificantBits() & 63));

      node.sweep().sweep(node.sweep().marks());

      await().atMost(PATIENCE).until(() -> tables.fired() == 1);
    }
  }

  /** One clock for each case, over half a second. */
  private static List<Timer> spread(List<UUID> cases, Instant from) {
    List<Timer> timers = new ArrayList<>();
    for (int i = 0; i < cases.size(); i++) {
      timers.add(
          new Timer(UUID.randomUUID(), cases.get(i), from.plusMillis(500L * i / cases.size())));
    }
    return timers;
  }
}
