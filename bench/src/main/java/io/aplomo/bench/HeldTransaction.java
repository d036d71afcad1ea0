package io.aplomo.bench;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a transaction costs that is held open and sees everything that was removed since: four
 * fifths of the most are offered for as long without it as with it, and the last thirds are
 * compared, since nothing empties the outbox and the tables grow in both.
 */
final class HeldTransaction {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final double LOAD = 0.8;

  /** A case that was warned and breached more often within an open transaction's life is rare. */
  private static final int EVENTS_A_CASE = 8;

  /** So many at once that the second until a lone instance looks again counts for little. */
  private static final int STEP = 100_000;

  private final TimersGround ground;
  private final TimersPlan plan;
  private final Report report;

  HeldTransaction(TimersGround ground, TimersPlan plan, Report report) {
    this.ground = ground;
    this.plan = plan;
    this.report = report;
  }

  void run() throws Exception {
    ground.tidy();
    try (OwnTimers timers = new OwnTimers(ground.database(), (timer, at) -> {})) {
      int step = Math.min(plan.drain(), STEP);
      sustained(timers, step, plan.run().warmUpSeconds());
      double most = sustained(timers, step, plan.run().seconds());
      int rate = (int) Math.min(plan.drain(), most * LOAD);
      long firings = 2L * rate * plan.heldSeconds();
      ground.openCases((int) Math.max(plan.drain(), firings / EVENTS_A_CASE));
      Offered free = offered(timers, rate, plan.heldSeconds());
      timers.await(free.all(), PATIENCE);
      report.progress(
          "nothing held: %.0f/s of %d/s in the last third".formatted(free.perSecond(), rate));
      ground.tidy();
      Offered held;
      try (Connection transaction = ground.unbounded();
          Statement statement = transaction.createStatement()) {
        transaction.setAutoCommit(false);
        transaction.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        statement.execute("select txid_current()");
        held = offered(timers, rate, plan.heldSeconds());
        report.setting(
            "held",
            "%d s at %d/s, removed timers that still lie there at the end: %,d"
                .formatted(
                    plan.heldSeconds(),
                    rate,
                    ground.count("select pg_stat_get_dead_tuples('timer'::regclass)")));
      }
      double recovered = timers.await(held.all(), PATIENCE);
      report.higherIsBetter("offered: four fifths of the most", "1/s", List.of((double) rate));
      report.higherIsBetter("fired, nothing held, last third", "1/s", List.of(free.perSecond()));
      report.higherIsBetter(
          "fired, a transaction held, last third", "1/s", List.of(held.perSecond()));
      report.higherIsBetter(
          "held / not held (bar: 0.90)", "ratio", List.of(held.perSecond() / free.perSecond()));
      report.lowerIsBetter("backlog gone after the release (bar: 60)", "s", List.of(recovered));
    }
  }

  /** Timers set and fired a second, setting included. */
  private double sustained(OwnTimers timers, int step, int seconds) throws Exception {
    long begin = System.nanoTime();
    long before = timers.fired();
    while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(seconds)) {
      long fired = timers.fired();
      ground.fillDue(step);
      timers.await(fired + step, PATIENCE);
    }
    return (timers.fired() - before) / ((System.nanoTime() - begin) / 1e9);
  }

  /**
   * What came of an offer.
   *
   * @param perSecond how many fired a second in the last third
   * @param all how many have fired since the start once every one of them has
   */
  private record Offered(double perSecond, long all) {}

  /** Offers so many timers each second; nothing else may be due when it begins. */
  private Offered offered(OwnTimers timers, int rate, int seconds) throws Exception {
    long begin = System.nanoTime();
    long counted = timers.fired();
    long countedAt = begin;
    long all = counted;
    long end = begin + TimeUnit.SECONDS.toNanos(seconds);
    for (int second = 0; second < seconds && System.nanoTime() - end < 0; second++) {
      long wait = begin + TimeUnit.SECONDS.toNanos(second) - System.nanoTime();
      if (wait > 0) {
        TimeUnit.NANOSECONDS.sleep(wait);
      }
      if (second == seconds * 2 / 3) {
        counted = timers.fired();
        countedAt = System.nanoTime();
      }
      ground.fillDue(rate);
      all += rate;
    }
    long left = end - System.nanoTime();
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
    double perSecond = (timers.fired() - counted) / ((System.nanoTime() - countedAt) / 1e9);
    return new Offered(perSecond, all);
  }
}
