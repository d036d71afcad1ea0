package io.aplomo.acceptance.crash;

import io.aplomo.acceptance.books.Books;
import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.load.Load;
import io.aplomo.acceptance.platform.Part;
import io.aplomo.acceptance.platform.Patience;
import io.aplomo.acceptance.platform.Promises;
import io.aplomo.acceptance.platform.Stage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
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

  private final Stage stage;
  private final CrashPlan plan;
  private final int perSecond;
  private final Books books;

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
  }

  /** Promises what the clocks of the run are to measure; before the first round. */
  CrashRun promise() throws IOException {
    Promises.firstResponse(stage, TENANT, FIRST_RESPONSE);
    return this;
  }

  /** Runs the round of this number and compares the books of all rounds so far. */
  RoundReport run(int number) throws SQLException {
    CrashPlan.Round round = plan.round(number);
    Findings findings = new Findings();
    int complaintsBefore = books.ledger().complaintCount();
    int messagesBefore = books.ledger().messageCount();
    long duplicatesBefore = books.duplicates();
    Recovery recovery;
    Load load =
        new Load(stage, new Load.Plan(TENANT, plan.roundSeed(number), perSecond), books.ledger());
    try (load) {
      load.start();
      disrupt(round);
      recovery = Recovery.await(stage, books);
      Patience.pass(plan.pace().after());
      findings.expect(load.stop(ANSWERS_LIMIT), "some POSTs never got a final answer");
    }
    recovery.report(findings);
    Optional<Duration> drained = books.awaitDrained(DRAIN_LIMIT);
    findings.expect(drained.isPresent(), "not everything went all the way in " + DRAIN_LIMIT);
    Optional<Duration> ended = books.clocks().awaitEnded(Promises.FIRST_RESPONSE, CLOCKS_LIMIT);
    findings.expect(ended.isPresent(), "not every short clock ended in " + CLOCKS_LIMIT);
    findings.expect(
        books.awaitDrained(DRAIN_LIMIT).isPresent(), "steps of clocks were not all told");
    books.check().sentences().forEach(findings::add);
    books.clocks().check(findings, List.of(Promises.FIRST_RESPONSE, Promises.ACKNOWLEDGE));
    stage.ended().forEach(name -> findings.add(name + " ended by itself"));
    return new RoundReport(
        round,
        books.ledger().complaintCount() - complaintsBefore,
        books.ledger().messageCount() - messagesBefore,
        load.repeats().total(),
        books.duplicates() - duplicatesBefore,
        recovery,
        drained.orElse(DRAIN_LIMIT),
        findings);
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

  private void disrupt(CrashPlan.Round round) {
    Part victim = round.victim().on(stage);
    Patience.pass(round.after());
    switch (round.fault()) {
      case KILL -> {
        victim.kill().run();
        Patience.pass(round.lasting());
        victim.restart().run();
      }
      case FREEZE -> {
        victim.freeze().run();
        Patience.pass(round.lasting());
        victim.thaw().run();
      }
    }
  }

  @Override
  public void close() {
    books.close();
  }
}
