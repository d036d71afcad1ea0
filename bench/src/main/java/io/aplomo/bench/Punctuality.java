package io.aplomo.bench;

import io.aplomo.escalation.timer.Timer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * How late timers fire, while many more are pending: from the instant of each to the commit of its
 * consequence, both on this machine's clock, which is PostgreSQL's too.
 */
final class Punctuality {
  private static final Duration LEAD = Duration.ofSeconds(5);
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long MICROS_PER_MILLI = 1_000;

  /** The first byte of the ids of a herd's clocks; of all others it is zero. */
  private static final long HERD = 0xAAL << 56;

  private final TimersGround ground;
  private final TimersPlan plan;
  private final Report report;
  private final Random random = new Random(7);
  private final List<UUID> cases;
  private boolean pending;

  Punctuality(TimersGround ground, TimersPlan plan, Report report) throws SQLException {
    this.ground = ground;
    this.plan = plan;
    this.report = report;
    this.cases = cases();
  }

  /** So many a second for as long as a run lasts. */
  void steady() throws Exception {
    fill();
    Lateness lateness = new Lateness();
    try (OwnTimers timers = new OwnTimers(ground.database(), lateness::record)) {
      Instant from = Instant.now().plus(LEAD);
      // The first seconds warm up the code and are not told.
      Instant told = from.plusSeconds(plan.run().warmUpSeconds());
      lateness.from(told);
      int seconds = plan.run().warmUpSeconds() + plan.run().seconds();
      long number = feed(timers, from, seconds);
      timers.await(number, PATIENCE);
    }
    String what = "%,d pending, %d/s due: ".formatted(plan.pending(), plan.rate());
    tell(what, lateness.fresh);
    report.lowerIsBetter(what + "early", "timers", List.of((double) lateness.early()));
  }

  /** A herd amid a steady rate. */
  void herd() throws Exception {
    fill();
    Lateness lateness = new Lateness();
    double cleared;
    try (OwnTimers timers = new OwnTimers(ground.database(), lateness::record)) {
      Instant from = Instant.now().plus(LEAD);
      lateness.from(from.plusSeconds(plan.run().warmUpSeconds()));
      Instant at = from.plusSeconds(plan.run().warmUpSeconds() + 5L);
      setHerd(timers, at);
      int seconds = plan.run().warmUpSeconds() + 5 + 25;
      long number = feed(timers, from, seconds) + plan.herd();
      timers.await(number, PATIENCE);
      cleared = lateness.herd.getMaxValue() / 1e6;
    }
    report.lowerIsBetter(
        "herd of %,d cleared (bar: 20)".formatted(plan.herd()), "s", List.of(cleared));
    tell("meanwhile, %d/s due: ".formatted(plan.rate()), lateness.fresh);
  }

  /** What was measured. */
  private static final class Lateness {
    final Histogram fresh = new ConcurrentHistogram(TimeUnit.HOURS.toMicros(1), 3);
    final Histogram herd = new ConcurrentHistogram(TimeUnit.HOURS.toMicros(1), 3);
    private final Histogram tooEarly = new ConcurrentHistogram(TimeUnit.HOURS.toMicros(1), 3);
    private volatile Instant from = Instant.MAX;

    void from(Instant first) {
      from = first;
    }

    void record(Timer timer, Instant at) {
      long micros = Duration.between(timer.runAt(), at).toNanos() / MICROS_PER_MILLI;
      if (micros < 0) {
        tooEarly.recordValue(-micros);
      } else if (timer.clockId().getMostSignificantBits() >>> 56 == HERD >>> 56) {
        herd.recordValue(micros);
      } else if (!timer.runAt().isBefore(from)) {
        fresh.recordValue(micros);
      }
    }

    long early() {
      return tooEarly.getTotalCount();
    }
  }

  private void tell(String what, Histogram lateness) {
    report.lowerIsBetter(what + "p50", "ms", List.of(lateness.getValueAtPercentile(50) / 1e3));
    report.lowerIsBetter(what + "p99", "ms", List.of(lateness.getValueAtPercentile(99) / 1e3));
    report.lowerIsBetter(what + "p99.9", "ms", List.of(lateness.getValueAtPercentile(99.9) / 1e3));
    report.lowerIsBetter(what + "max", "ms", List.of(lateness.getMaxValue() / 1e3));
    report.progress(
        "%sp99 %.1f ms, max %.1f ms of %d"
            .formatted(
                what,
                lateness.getValueAtPercentile(99) / 1e3,
                lateness.getMaxValue() / 1e3,
                lateness.getTotalCount()));
  }

  private void fill() throws SQLException {
    if (!pending) {
      report.progress("filling %,d pending".formatted(plan.pending()));
      ground.execute("truncate timer");
      ground.fillPending(plan.pending(), cases.size());
      pending = true;
    }
    ground.tidy();
  }

  /** Sets timers some seconds before they fall due, in small transactions; answers how many. */
  private long feed(OwnTimers timers, Instant from, int seconds) throws InterruptedException {
    int steps = (int) (seconds * 1000L / STEP.toMillis());
    int each = (int) (plan.rate() * STEP.toMillis() / 1000);
    for (int step = 0; step < steps; step++) {
      Instant begin = from.plus(STEP.multipliedBy(step));
      long wait = Duration.between(Instant.now(), begin.minus(LEAD)).toMillis();
      if (wait > 0) {
        TimeUnit.MILLISECONDS.sleep(wait);
      }
      List<Timer> set = new ArrayList<>(each);
      for (int i = 0; i < each; i++) {
        Instant at = begin.plusNanos(random.nextLong(STEP.toNanos()));
        set.add(new Timer(clock(0), someCase(), at));
      }
      timers.set(set);
    }
    return (long) steps * each;
  }

  private void setHerd(OwnTimers timers, Instant at) {
    List<Timer> set = new ArrayList<>();
    for (int i = 0; i < plan.herd(); i++) {
      set.add(new Timer(clock(HERD), cases.get(i % cases.size()), at));
      if (set.size() == 1000 || i == plan.herd() - 1) {
        timers.set(set);
        set.clear();
      }
    }
  }

  private UUID clock(long first) {
    return new UUID((random.nextLong() >>> 8) | first, random.nextLong());
  }

  private UUID someCase() {
    return cases.get(random.nextInt(cases.size()));
  }

  private List<UUID> cases() throws SQLException {
    List<UUID> ids = new ArrayList<>();
    try (Connection connection = ground.unbounded();
        PreparedStatement statement = connection.prepareStatement("select id from case_file");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getObject(1, UUID.class));
      }
    }
    return ids;
  }
}
