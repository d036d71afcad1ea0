package io.aplomo.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Escalation's timers, with the consequence of a warning (the case is updated, its event goes into
 * the outbox) and no relay: how many fire a second beside db-scheduler with the same consequence on
 * the same PostgreSQL. What a claim costs as millions are pending is {@link ClaimCost}, what an
 * open transaction costs is {@link HeldTransaction}, lateness is {@link Punctuality}.
 */
final class TimersBench {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int CALIBRATION = 5_000;
  private static final List<Integer> THREADS = List.of(8, 20, 50, 100);
  private static final String EVENTS_OF_CASES = "select sum(last_sequence) from case_file";

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
        new HeldTransaction(ground, plan, report).run();
      }
      if (plan.has("claim")) {
        new ClaimCost(ground, plan, report).run();
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
}
