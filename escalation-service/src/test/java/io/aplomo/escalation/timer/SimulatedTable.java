package io.aplomo.escalation.timer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of timers as PostgreSQL keeps it, in one thread: rows that are committed, transactions
 * that write and are not, cases that they lock. It judges every firing.
 */
final class SimulatedTable {
  /** As the role's idle_in_transaction_session_timeout. */
  static final Duration PATIENCE_WITH_THE_IDLE = Duration.ofSeconds(5);

  /**
   * A row.
   *
   * @param number tells a timer from one that was set in its place
   */
  record Row(
      long number, Timer timer, short shard, Instant attemptAt, int attempts, boolean poison) {
    LowMark place() {
      return new LowMark(attemptAt, timer.clockId());
    }
  }

  /** Somebody who has begun to write. */
  static final class Transaction {
    final String id;
    final Instant begin;
    final Set<UUID> cases = new LinkedHashSet<>();
    final Map<UUID, Row> sets = new LinkedHashMap<>();
    final Set<UUID> deletes = new LinkedHashSet<>();
    boolean over;

    Transaction(String id, Instant begin) {
      this.id = id;
      this.begin = begin;
    }
  }

  private final Map<UUID, Row> rows = new HashMap<>();
  private final Map<UUID, Transaction> locks = new HashMap<>();
  private final Map<String, Transaction> open = new TreeMap<>();
  private final Set<Long> everFired = new HashSet<>();
  private long numbers;
  private Instant now = Instant.parse("2026-03-02T12:00:00Z");
  long fired;
  long parked;
  long set;
  long cleared;

  Instant now() {
    return now;
  }

  /** Time passes; who is idle in a transaction for too long is thrown out of it. */
  void pass(Duration time) {
    now = now.plus(time);
    for (Transaction tx : List.copyOf(open.values())) {
      if (Duration.between(tx.begin, now).compareTo(PATIENCE_WITH_THE_IDLE) > 0) {
        rollBack(tx);
      }
    }
  }

  Transaction begin() {
    Transaction tx = new Transaction("tx-" + numbers++, now);
    open.put(tx.id, tx);
    return tx;
  }

  /** Locks a case, if nobody else has. */
  boolean lock(Transaction tx, UUID caseId) {
    Transaction holder = locks.putIfAbsent(caseId, tx);
    if (holder == null || holder == tx) {
      tx.cases.add(caseId);
      return true;
    }
    return false;
  }

  void set(Transaction tx, Timer wanted, short shard, boolean poison) {
    Instant at = wanted.runAt().isBefore(now) ? now : wanted.runAt();
    Timer timer = new Timer(wanted.clockId(), wanted.caseId(), at);
    tx.sets.put(timer.clockId(), new Row(numbers++, timer, shard, at, 0, poison));
  }

  void clear(Transaction tx, UUID clockId) {
    tx.deletes.add(clockId);
  }

  /** Makes visible what was written; does nothing for who was thrown out. */
  boolean commit(Transaction tx) {
    if (tx.over) {
      return false;
    }
    for (UUID clock : tx.deletes) {
      cleared += rows.remove(clock) == null ? 0 : 1;
    }
    for (Map.Entry<UUID, Row> entry : tx.sets.entrySet()) {
      cleared += rows.put(entry.getKey(), entry.getValue()) == null ? 0 : 1;
      set++;
    }
    end(tx);
    return true;
  }

  void rollBack(Transaction tx) {
    end(tx);
  }

  private void end(Transaction tx) {
    tx.over = true;
    open.remove(tx.id);
    tx.cases.forEach(id -> locks.remove(id, tx));
  }

  Set<String> writers() {
    return Set.copyOf(open.keySet());
  }

  /** What a claim would take; its cases are locked then. */
  List<Row> claim(Transaction tx, Map<Short, LowMark> from, int most) {
    Set<UUID> cases = new LinkedHashSet<>();
    int taken = 0;
    for (Map.Entry<Short, LowMark> place : from.entrySet()) {
      for (Row row : above(place.getKey(), place.getValue())) {
        if (taken < most && !row.attemptAt().isAfter(now) && lock(tx, row.timer().caseId())) {
          cases.add(row.timer().caseId());
          taken++;
        }
      }
    }
    return rows.values().stream()
        .filter(row -> cases.contains(row.timer().caseId()) && !row.attemptAt().isAfter(now))
        .sorted(Comparator.comparing(row -> row.timer().clockId()))
        .toList();
  }

  @Nullable Row claimOne(Transaction tx, UUID clockId) {
    Row row = rows.get(clockId);
    return row != null && !row.attemptAt().isAfter(now) && lock(tx, row.timer().caseId())
        ? row
        : null;
  }

  /** The consequence is committed: the moment at which a timer has fired. */
  boolean commitFired(Transaction tx, List<Row> claimed, Instant asked) {
    if (tx.over) {
      return false;
    }
    for (Row row : claimed) {
      if (asked.isBefore(row.timer().runAt())) {
        throw new AssertionError("early: " + row);
      }
      if (!everFired.add(row.number()) || !rows.remove(row.timer().clockId(), row)) {
        throw new AssertionError("twice: " + row);
      }
    }
    fired += claimed.size();
    end(tx);
    return true;
  }

  boolean failed(Timer timer, boolean counted, int mostAttempts) {
    Row row = rows.get(timer.clockId());
    if (row == null || !row.timer().runAt().equals(timer.runAt())) {
      return false;
    }
    int attempts = row.attempts() + (counted ? 1 : 0);
    if (attempts >= mostAttempts) {
      rows.remove(timer.clockId());
      parked++;
      return true;
    }
    Instant next = now.plusMillis(1000L << Math.min(row.attempts(), 5));
    rows.put(
        timer.clockId(),
        new Row(row.number(), row.timer(), row.shard(), next, attempts, row.poison()));
    return false;
  }

  List<Row> above(short shard, LowMark from) {
    return rows.values().stream()
        .filter(row -> row.shard() == shard && !row.place().isBelow(from))
        .sorted((a, b) -> a.place().isBelow(b.place()) ? -1 : 1)
        .toList();
  }

  /** Rows that ought to have been asked for since. */
  List<Row> dueFor(Duration time) {
    List<Row> late = new ArrayList<>();
    for (Row row : rows.values()) {
      if (!row.attemptAt().isAfter(now.minus(time))) {
        late.add(row);
      }
    }
    return late;
  }

  int size() {
    return rows.size();
  }

  List<Transaction> transactions() {
    return List.copyOf(open.values());
  }

  boolean isLocked(UUID caseId) {
    return locks.containsKey(caseId);
  }
}
