package io.aplomo.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escalation's timers, with the consequence of a warning (the case is updated, its event goes into
 * the outbox) and no relay: how many fire a second beside db-scheduler with the same consequence on
 * the same PostgreSQL; what a claim costs as millions are pending; what an open transaction costs.
 * Punctuality is {@link Punctuality}.
 */
final class TimersBench {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int CALIBRATION = 5_000;
  private static final List<Integer> THREADS = List.of(8, 20, 50, 100);
  private static final int CLAIMS = 21;
  private static final double LOAD = 0.8;

  /** A case that was warned and breached more often within an open transaction's life is rare. */
  private static final int EVENTS_A_CASE = 8;

  /** So many at once that the second until a lone instance looks again counts for little. */
  private static final int STEP = 100_000;

  private static final String EVENTS_OF_CASES = "select sum(last_sequence) from case_file";
  private static final Pattern TIME = Pattern.compile("actual time=[\\d.]+\\.\\.([\\d.]+)");
  private static final Pattern HIT = Pattern.compile("shared hit=(\\d+)");
  private static final Pattern READ = Pattern.compile("read=(\\d+)");

  private final TimersPlan plan;
  private final Report report;

  TimersBench(TimersPlan plan, Report report) {
    this.plan = plan;
    this.report = report;
  }

  void run() throws Exception {
    report.setting(
        "settings",
        "warm-up %d s, %d runs of %d s, rounds of %d, fsync on, shared_buffers 2GB, no relay"
            .formatted(
                plan.run().warmUpSeconds(), plan.run().runs(), plan.run().seconds(), plan.drain()));
    try (TimersGround ground = new TimersGround()) {
      report.progress("opening %d cases".formatted(plan.drain()));
      ground.openCases(plan.drain());
      if (plan.has("capacity")) {
        capacity(ground);
      }
      if (plan.others()) {
        others(ground);
      }
      if (plan.has("bloat")) {
        bloat(ground);
      }
      if (plan.has("claim")) {
        claims(ground);
      }
      Punctuality punctuality = new Punctuality(ground, plan, report);
      if (plan.has("punctuality")) {
        punctuality.steady();
      }
      if (plan.has("herd")) {
        punctuality.herd();
      }
    }
  }

  /** Somebody who drains what is due. */
  private interface Drain {
    void fill(int number) throws SQLException;

    long fired();

    double await(long number, Duration most) throws InterruptedException;
  }

  /** What a run of rounds brought. */
  private record Drained(double perSecond, double commitsEach) {}

  private void capacity(TimersGround ground) throws Exception {
    ground.execute(DbSchedulerTimers.TABLES);
    int threads = bestThreads(ground);
    report.setting("threads", "db-scheduler with %d of %s".formatted(threads, THREADS));
    List<Double> own = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    List<Double> ratio = new ArrayList<>();
    List<Double> ownCommits = new ArrayList<>();
    List<Double> theirCommits = new ArrayList<>();
    for (int run = 1; run <= plan.run().runs(); run++) {
      Drained them = drainDbScheduler(ground, threads);
      Drained us = drainOwn(ground, plan.run().warmUpSeconds(), plan.run().seconds());
      own.add(us.perSecond());
      theirs.add(them.perSecond());
      ratio.add(us.perSecond() / them.perSecond());
      ownCommits.add(us.commitsEach());
      theirCommits.add(them.commitsEach());
      report.progress(
          "run %d: %.0f firings/s, db-scheduler %.0f/s, ratio %.2f"
              .formatted(run, us.perSecond(), them.perSecond(), ratio.getLast()));
    }
    report.higherIsBetter("firings", "1/s", own);
    report.higherIsBetter("firings of db-scheduler", "1/s", theirs);
    report.higherIsBetter("firings / db-scheduler's (bar: 3.0)", "ratio", ratio);
    report.lowerIsBetter("commits per firing (bar: 0.05)", "commits", ownCommits);
    report.lowerIsBetter("commits per firing of db-scheduler", "commits", theirCommits);
  }

  /** Whatever number of threads does best on this machine. */
  private int bestThreads(TimersGround ground) throws Exception {
    int best = THREADS.getFirst();
    double most = 0;
    for (int threads : THREADS) {
      try (DbSchedulerTimers scheduler = new DbSchedulerTimers(ground.database(), threads)) {
        ground.fillDbScheduler(CALIBRATION);
        scheduler.await(CALIBRATION, PATIENCE);
        ground.fillDbScheduler(CALIBRATION);
        double perSecond = CALIBRATION / scheduler.await(2L * CALIBRATION, PATIENCE);
        report.progress("db-scheduler with %d threads: %.0f/s".formatted(threads, perSecond));
        if (perSecond > most) {
          most = perSecond;
          best = threads;
        }
      }
    }
    return best;
  }

  private Drained drainDbScheduler(TimersGround ground, int threads) throws Exception {
    try (DbSchedulerTimers scheduler = new DbSchedulerTimers(ground.database(), threads)) {
      return rounds(
          ground,
          new Drain() {
            @Override
            public void fill(int number) throws SQLException {
              ground.execute("vacuum analyze scheduled_tasks");
              ground.fillDbScheduler(number);
            }

            @Override
            public long fired() {
              return scheduler.fired();
            }

            @Override
            public double await(long number, Duration most) throws InterruptedException {
              return scheduler.await(number, most);
            }
          },
          plan.run().warmUpSeconds(),
          plan.run().seconds());
    }
  }

  private Drained drainOwn(TimersGround ground, int warmUp, int seconds) throws Exception {
    try (OwnTimers timers = new OwnTimers(ground.database(), (timer, at) -> {})) {
      return rounds(
          ground,
          new Drain() {
            @Override
            public void fill(int number) throws SQLException {
              ground.fillDue(number);
            }

            @Override
            public long fired() {
              return timers.fired();
            }

            @Override
            public double await(long number, Duration most) throws InterruptedException {
              return timers.await(number, most);
            }
          },
          warmUp,
          seconds);
    }
  }

  /** Once, for the documentation: a tenth of a round, since they are slow. */
  private void others(TimersGround ground) throws Exception {
    int number = Math.max(1, plan.drain() / 10);
    ground.tidy();
    double jobRunr = JobRunrTimers.drain(ground.database(), number, PATIENCE);
    report.higherIsBetter("firings of JobRunr", "1/s", List.of(jobRunr));
    ground.tidy();
    double quartz = QuartzTimers.drain(ground.database(), number, PATIENCE);
    report.higherIsBetter("firings of Quartz, clustered", "1/s", List.of(quartz));
  }

  /** Rounds of filling and draining until the draining has taken long enough. */
  private Drained rounds(TimersGround ground, Drain drain, int warmUp, int seconds)
      throws Exception {
    for (double spent = 0; spent < warmUp; ) {
      spent += round(ground, drain);
    }
    long before = ground.commits();
    long fired = drain.fired();
    double spent = 0;
    int rounds = 0;
    while (spent < seconds) {
      spent += round(ground, drain);
      rounds++;
    }
    long number = drain.fired() - fired;
    // Filling and tidying are commits too: five a round, which is next to nothing.
    double commits = ground.commits() - before - 5.0 * rounds;
    return new Drained(number / spent, commits / number);
  }

  /** Seconds from the commit of a round's timers until the last of them has fired. */
  private double round(TimersGround ground, Drain drain) throws Exception {
    ground.tidy();
    long fired = drain.fired();
    long counted = ground.count(EVENTS_OF_CASES);
    drain.fill(plan.drain());
    double seconds = drain.await(fired + plan.drain(), PATIENCE);
    verify(ground, counted);
    return seconds;
  }

  /** A figure is worth nothing unless each firing has left both of its rows. */
  private void verify(TimersGround ground, long counted) throws SQLException {
    long events = ground.count("select count(*) from outbox");
    long updates = ground.count(EVENTS_OF_CASES) - counted;
    if (events != plan.drain() || updates != plan.drain()) {
      throw new IllegalStateException(
          "%d fired, but %d events and %d updates of cases"
              .formatted(plan.drain(), events, updates));
    }
  }

  /**
   * Four fifths of what it can do while timers are set as fast, without and then with a transaction
   * held that sees everything that was removed since.
   */
  private void bloat(TimersGround ground) throws Exception {
    ground.tidy();
    try (OwnTimers timers = new OwnTimers(ground.database(), (timer, at) -> {})) {
      int step = Math.min(plan.drain(), STEP);
      sustained(ground, timers, step, plan.run().warmUpSeconds());
      double most = sustained(ground, timers, step, plan.run().seconds());
      int rate = (int) Math.min(plan.drain(), most * LOAD);
      long firings = (long) rate * (plan.run().seconds() + plan.heldSeconds());
      ground.openCases((int) Math.max(plan.drain(), firings / EVENTS_A_CASE));
      Offered free = offered(ground, timers, rate, plan.run().seconds());
      timers.await(free.all(), PATIENCE);
      Offered held;
      try (Connection transaction = ground.unbounded();
          Statement statement = transaction.createStatement()) {
        transaction.setAutoCommit(false);
        transaction.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        statement.execute("select txid_current()");
        held = offered(ground, timers, rate, plan.heldSeconds());
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
      report.higherIsBetter("fired, nothing held", "1/s", List.of(free.perSecond()));
      report.higherIsBetter(
          "fired, a transaction held, last third", "1/s", List.of(held.perSecond()));
      report.higherIsBetter(
          "held / not held (bar: 0.90)", "ratio", List.of(held.perSecond() / free.perSecond()));
      report.lowerIsBetter("backlog gone after the release (bar: 60)", "s", List.of(recovered));
    }
  }

  /** Timers set and fired a second, setting included. */
  private static double sustained(TimersGround ground, OwnTimers timers, int step, int seconds)
      throws Exception {
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
  private static Offered offered(TimersGround ground, OwnTimers timers, int rate, int seconds)
      throws Exception {
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

  private void claims(TimersGround ground) throws Exception {
    ground.execute("truncate timer");
    List<Double> first = new ArrayList<>();
    int there = 0;
    for (int size : plan.sizes()) {
      report.progress("%d pending".formatted(size));
      ground.fillPending(size - there, plan.drain());
      there = size;
      List<Double> millis = new ArrayList<>();
      List<Double> buffers = new ArrayList<>();
      claim(ground, millis, buffers);
      report.lowerIsBetter("a claim of 200 at %,d pending".formatted(size), "ms", millis);
      report.lowerIsBetter("a claim of 200 at %,d pending".formatted(size), "buffers", buffers);
      if (first.isEmpty()) {
        first.addAll(millis);
      }
      report.lowerIsBetter(
          "at %,d / at %,d (bar: 1.5)".formatted(size, plan.sizes().getFirst()),
          "ratio",
          List.of(median(millis) / median(first)));
    }
    ground.execute("truncate timer");
  }

  /** Claims 200 that are due among those that are not, again and again, and takes it back. */
  private static void claim(TimersGround ground, List<Double> millis, List<Double> buffers)
      throws SQLException {
    String due =
        """
        with due as (
          insert into timer (clock_id, case_id, shard, run_at, attempt_at)
          select gen_random_uuid(), c.id, get_byte(uuid_send(c.id), 15) & 63, now(), now()
          from (select md5((n * 7)::text)::uuid as id from generate_series(1, 200) n) c
          returning 1)
        select count(*) from due
        """;
    String claim =
        """
        explain (analyze, buffers) select * from timer_claim(
          clock_timestamp(), (select array_agg(s::smallint) from generate_series(0, 63) s),
          (select array_agg(now() - interval '1 second') from generate_series(0, 63)),
          (select array_agg('00000000-0000-0000-0000-000000000000'::uuid)
           from generate_series(0, 63)), 200)
        """;
    try (Connection connection = ground.unbounded();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < CLAIMS; i++) {
        statement.execute(due);
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery(claim)) {
          while (lines.next()) {
            plan.append(lines.getString(1)).append('\n');
          }
        }
        connection.rollback();
        // The first ones of a connection make the plans.
        if (i >= 3) {
          millis.add(number(TIME, plan));
          buffers.add(number(HIT, plan) + number(READ, plan));
        }
      }
    }
  }

  private static double number(Pattern pattern, CharSequence plan) {
    Matcher matcher = pattern.matcher(plan);
    return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
