package io.aplomo.acceptance.crash;

import io.aplomo.acceptance.books.Books;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.books.TimerTable;
import io.aplomo.acceptance.load.Load;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Promises;
import io.aplomo.acceptance.platform.Stage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rounds on one platform, one after another; the books span all of them. */
public final class CrashRun implements AutoCloseable {
  private static final String TENANT = "crash";

  /** So long for POSTs that were sent to get their final answers. */
  private static final Duration ANSWERS_LIMIT = Duration.ofMinutes(1);

  /** So long for what was acknowledged to go all the way, on a busy machine with two cores. */
  private static final Duration DRAIN_LIMIT = Duration.ofMinutes(2);

  /** So short that clocks warn and breach in the midst of every fault. */
  private static final Duration FIRST_RESPONSE = Duration.ofSeconds(5);

  /**
   * So long for the last clocks to end: their time, and the longest that they wait for facts that
   * may be on their way (architecture.md 4.5).
   */
  private static final Duration CLOCKS_LIMIT = Duration.ofSeconds(75);

  /** So soon after a recovery every timer that was due by then has fired. */
  private static final Duration CAUGHT_UP_WITHIN = Duration.ofSeconds(10);

  private static final Duration CAUGHT_UP_LIMIT = Duration.ofMinutes(1);

  private final Stage stage;
  private final CrashPlan plan;
  private final int perSecond;
  private final Books books;
  private final TimerTable timers;

  /**
   * Prepares a run on a platform that nobody else uses.
   *
   * @param perSecond complaints per second
   */
  CrashRun(Stage stage, CrashPlan plan, int perSecond) {
    this.stage = stage;
    this.plan = plan;
    this.perSecond = perSecond;
    this.books = new Books(stage, TENANT);
    this.timers = new TimerTable(stage.databases());
  }

  /** Promises what the clocks of the run are to measure; before the first round. */
  CrashRun promise() throws IOException {
    Promises.firstResponse(stage, TENANT, FIRST_RESPONSE);
    return this;
  }

  /** Runs the round of this number and compares the books of all rounds so far. */
  RoundReport run(int number) throws SQLException, IOException {
    CrashPlan.Round round = plan.round(number);
    Instant began = stage.databases().now();
    int complaintsBefore = books.ledger().complaintCount();
    int messagesBefore = books.ledger().messageCount();
    long duplicatesBefore = books.duplicates();
    Findings findings = new Findings();
    try (Disruption disruption = new Disruption(stage, TENANT, round)) {
      Course course = play(round, disruption, findings);
      Duration drained = settle(findings);
      compare(began, findings);
      return new RoundReport(
          round,
          books.ledger().complaintCount() - complaintsBefore,
          books.ledger().messageCount() - messagesBefore,
          course.repeats(),
          books.duplicates() - duplicatesBefore,
          course.recovery(),
          course.timersWaited(),
          course.caughtUp(),
          drained,
          findings);
    }
  }

  /**
   * How a round went while there was load.
   *
   * @param repeats POSTs that had to be sent again
   * @param timersWaited the longest that a timer waited while the victim was away
   * @param caughtUp from the recovery until no timer was left of those due by then
   */
  private record Course(
      long repeats, Recovery recovery, Duration timersWaited, Duration caughtUp) {}

  private Course play(CrashPlan.Round round, Disruption disruption, Findings findings)
      throws SQLException, IOException {
    Load.Plan posted = new Load.Plan(TENANT, plan.roundSeed(round.number()), perSecond);
    try (Load load = new Load(stage, posted, books.ledger())) {
      load.start();
      Patience.pass(round.after());
      Duration waited = disrupt(round, disruption, findings);
      Recovery recovery = Recovery.await(stage, books);
      recovery.report(findings);
      Duration caughtUp = catchUp(findings);
      // A clock stays wrong, and must be seen to do no harm for as long as others are away.
      Patience.pass(round.fault() == Fault.WRONG_CLOCK ? round.lasting() : plan.pace().after());
      findings.expect(load.stop(ANSWERS_LIMIT), "some POSTs never got a final answer");
      return new Course(load.repeats().total(), recovery, waited, caughtUp);
    }
  }

  private Duration disrupt(CrashPlan.Round round, Disruption disruption, Findings findings)
      throws SQLException, IOException {
    try (TimerWatch watch = new TimerWatch(timers)) {
      disruption.happen(findings);
      watch.report(findings, round);
      return watch.longest();
    }
  }

  private Duration catchUp(Findings findings) throws SQLException {
    Instant recovered = stage.databases().now();
    Duration took =
        Patience.until(CAUGHT_UP_LIMIT, () -> timers.dueBefore(recovered) == 0)
            .orElse(CAUGHT_UP_LIMIT);
    findings.expect(
        took.compareTo(CAUGHT_UP_WITHIN) <= 0,
        "timers that were due at the recovery fired only after " + took);
    return took;
  }

  /**
   * Waits until all that was acknowledged has gone all the way, and every short clock to its end.
   */
  private Duration settle(Findings findings) {
    Optional<Duration> drained = books.awaitDrained(DRAIN_LIMIT);
    findings.expect(drained.isPresent(), "not everything went all the way in " + DRAIN_LIMIT);
    Optional<Duration> ended = books.clocks().awaitEnded(Promises.FIRST_RESPONSE, CLOCKS_LIMIT);
    findings.expect(ended.isPresent(), "not every short clock ended in " + CLOCKS_LIMIT);
    findings.expect(
        books.awaitDrained(DRAIN_LIMIT).isPresent(), "steps of clocks were not all told");
    return drained.orElse(DRAIN_LIMIT);
  }

  private void compare(Instant began, Findings findings) throws SQLException {
    books.check().sentences().forEach(findings::add);
    books.checkTimes(findings, began, stage.databases().now());
    books.clocks().check(findings, List.of(Promises.FIRST_RESPONSE, Promises.ACKNOWLEDGE));
    stage.ended().forEach(name -> findings.add(name + " ended by itself"));
  }

  /** What was told of clocks in all rounds. */
  String clockFigures() {
    return books.clockFigures();
  }

  /** Adds up what all rounds acknowledged. */
  int complaints() {
    return books.ledger().complaintCount();
  }

  int messages() {
    return books.ledger().messageCount();
  }

  @Override
  public void close() {
    books.close();
  }
}
