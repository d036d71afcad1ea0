package io.aplomo.escalation.timer;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.timer.SimulatedTable.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two nodes, a table and a bus in one thread, in which everything goes wrong by the seed: commits
 * that come late, leases that overlap, statements that fail before, within and after, frozen and
 * killed nodes, clocks that jump, notices that are lost, late, doubled and out of order. The sweep
 * does not run, so whatever the low marks pass by is lost and seen. A seed that found something
 * stays.
 */
class TimerSimulationTest {
  private static final int STEPS = 25_000;
  private static final int CALM_EVERY = 250;

  /** Few, so that everything collides. */
  private static final int SHARDS = 6;

  private static final int CASES = 40;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 20261122, 77})
  void nothingIsLostNothingFiresTwiceOrEarlyAndAllIsCaughtUp(long seed) {
    World world = new World(seed);
    for (int step = 1; step <= STEPS; step++) {
      world.step();
      if (step % CALM_EVERY == 0) {
        world.calm();
        assertThat(world.table.dueFor(Duration.ofSeconds(2)))
            .as("seed %d, step %d: due and not fired", seed, step)
            .isEmpty();
      }
    }
    SimulatedTable table = world.table;
    assertThat(table.fired + table.parked + table.cleared + table.size()).isEqualTo(table.set);
    assertThat(table.fired).isGreaterThan(STEPS / 10);
    assertThat(table.parked).isPositive();
  }

  /** What a node is told of on the bus. */
  private record Notice(short shard, Instant at) {}

  /** Everything, and whoever makes it go wrong. */
  private static final class World {
    final SimulatedTable table = new SimulatedTable();
    final Random random;
    final List<SimulatedNode> nodes = new ArrayList<>();
    final List<UUID> cases = new ArrayList<>();
    final List<UUID> clocks = new ArrayList<>();
    final List<Notice> bus = new ArrayList<>();
    final List<Set<Short>> leases = List.of(new HashSet<>(), new HashSet<>());
    private int depth;

    World(long seed) {
      random = new Random(seed);
      for (int i = 0; i < CASES; i++) {
        cases.add(new UUID(random.nextLong(), i));
      }
      for (int i = 0; i < CASES * 5; i++) {
        clocks.add(new UUID(random.nextLong(), random.nextLong()));
      }
      nodes.add(new SimulatedNode(table, random, this::meanwhile));
      nodes.add(new SimulatedNode(table, random, this::meanwhile));
      lease();
    }

    void step() {
      switch (random.nextInt(20)) {
        case 0, 1, 2, 3, 4, 5, 6, 7 -> nodes.get(random.nextInt(2)).step();
        case 8, 9, 10 -> table.pass(Duration.ofMillis(random.nextInt(100)));
        case 11, 12, 13 -> write();
        case 14, 15 -> endSomeTransaction();
        case 16, 17 -> deliver();
        case 18 -> rarely();
        default -> table.pass(Duration.ofNanos(1_000L * random.nextInt(1_000_000)));
      }
    }

    /** What happens while a statement is on its way: sometimes much, to who is frozen. */
    void meanwhile() {
      if (depth == 2) {
        return;
      }
      depth++;
      int steps = random.nextInt(40) == 0 ? random.nextInt(60) : random.nextInt(3);
      for (int i = 0; i < steps; i++) {
        step();
      }
      depth--;
    }

    private void rarely() {
      switch (random.nextInt(20)) {
        case 0 -> nodes.get(random.nextInt(2)).restart();
        case 1 -> lease();
        case 2, 3, 4 -> nodes.get(random.nextInt(2)).disturbTicker();
        case 5, 6, 7 -> herd();
        default -> table.pass(Duration.ofMillis(random.nextInt(5_000)));
      }
    }

    /** Leases as each believes to hold them: some overlap, and some nobody has. */
    private void lease() {
      leases.forEach(Set::clear);
      for (short shard = 0; shard < SHARDS; shard++) {
        int owner = random.nextInt(6);
        if (owner != 0 && owner != 1) {
          leases.get(owner % 2).add(shard);
        }
        if (owner == 1) {
          leases.get(0).add(shard);
          leases.get(1).add(shard);
        }
      }
      tellLeases();
    }

    private void tellLeases() {
      for (int i = 0; i < nodes.size(); i++) {
        nodes.get(i).owns(leases.get(i));
      }
    }

    private void write() {
      Transaction tx = table.begin();
      int timers = 1 + random.nextInt(3);
      for (int i = 0; i < timers; i++) {
        int clock = random.nextInt(clocks.size());
        if (table.lock(tx, cases.get(clock % CASES))) {
          change(tx, clock);
        }
      }
      if (random.nextInt(3) > 0) {
        commit(tx);
      }
    }

    private void change(Transaction tx, int clock) {
      if (random.nextInt(5) == 0) {
        table.clear(tx, clocks.get(clock));
        return;
      }
      long millis =
          switch (random.nextInt(4)) {
            case 0 -> -random.nextInt(10_000);
            case 1 -> random.nextInt(300);
            default -> random.nextInt(100_000);
          };
      set(tx, clock, table.now().plusMillis(millis).plusNanos(1_000L * random.nextInt(1000)));
    }

    private void set(Transaction tx, int clock, Instant at) {
      short shard = (short) (clock % CASES % SHARDS);
      Timer timer = new Timer(clocks.get(clock), cases.get(clock % CASES), at);
      table.set(tx, timer, shard, random.nextInt(60) == 0);
    }

    /** Many at one instant. */
    private void herd() {
      Transaction tx = table.begin();
      Instant at = table.now().plusSeconds(random.nextInt(3));
      for (int clock = 0; clock < clocks.size(); clock += 2) {
        if (table.lock(tx, cases.get(clock % CASES))) {
          set(tx, clock, at);
        }
      }
      commit(tx);
    }

    private void endSomeTransaction() {
      List<Transaction> open = writing();
      if (open.isEmpty()) {
        return;
      }
      Transaction tx = open.get(random.nextInt(open.size()));
      if (random.nextInt(4) == 0) {
        table.rollBack(tx);
      } else {
        commit(tx);
      }
    }

    /** Those of writers: who claims ends its own. */
    private List<Transaction> writing() {
      return table.transactions().stream()
          .filter(tx -> !tx.sets.isEmpty() || !tx.deletes.isEmpty())
          .toList();
    }

    private void commit(Transaction tx) {
      if (table.commit(tx)) {
        tx.sets.values().forEach(row -> bus.add(new Notice(row.shard(), row.timer().runAt())));
      }
    }

    private void deliver() {
      if (bus.isEmpty()) {
        return;
      }
      int which = random.nextInt(bus.size());
      Notice notice = bus.get(which);
      SimulatedNode node = nodes.get(random.nextInt(2));
      switch (random.nextInt(4)) {
        case 0 -> bus.remove(which);
        case 1 -> node.hear(notice.shard(), notice.at());
        default -> {
          node.hear(notice.shard(), notice.at());
          bus.remove(which);
        }
      }
    }

    /**
     * Everybody behaves for some seconds, and what nobody has is given to somebody. Whoever has a
     * shard keeps it, and with it the mark below which it does not look.
     */
    void calm() {
      writing().forEach(this::commit);
      bus.clear();
      for (short shard = 0; shard < SHARDS; shard++) {
        if (!leases.get(0).contains(shard) && !leases.get(1).contains(shard)) {
          leases.get(0).add(shard);
        }
      }
      tellLeases();
      nodes.forEach(node -> node.trouble(false));
      depth = 2;
      for (int i = 0; i < 100; i++) {
        table.pass(Duration.ofMillis(50));
        nodes.forEach(SimulatedNode::step);
      }
      depth = 0;
      nodes.forEach(node -> node.trouble(true));
    }
  }
}
