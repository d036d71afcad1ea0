package io.aplomo.acceptance.books;

import io.aplomo.acceptance.platform.Patience;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Compares the clocks in escalation's tables with each other, with their timers and with what was
 * told of them.
 */
public final class ClockChecks {
  /** A timer that has not fired so long after its instant, with nothing else going on, is lost. */
  private static final Duration LOST_AFTER = Duration.ofSeconds(5);

  /** A relay with nothing else to do tells a step within milliseconds of its commit. */
  private static final Duration TOLD_WITHIN = Duration.ofSeconds(5);

  private final ClockTables tables;
  private final ClockBook told;
  private final Runnable readOn;

  /**
   * Compares tables with what was told.
   *
   * @param readOn makes the book read what was told since
   */
  public ClockChecks(ClockTables tables, ClockBook told, Runnable readOn) {
    this.tables = tables;
    this.told = told;
    this.readOn = readOn;
  }

  /**
   * Waits until no clock of a kind runs any more, all of which are short, and every clock was told
   * of. Empty if it took longer.
   */
  public Optional<Duration> awaitEnded(String kind, Duration limit) {
    return Patience.until(limit, () -> tables.running(kind) == 0 && tables.untold() == 0);
  }

  /**
   * Adds what does not hold.
   *
   * @param kinds of which every case has a clock, by the policies of the tenant
   */
  public void check(Findings findings, List<String> kinds) throws SQLException {
    for (String kind : kinds) {
      List<UUID> without = tables.casesWithout(kind);
      findings.expect(
          without.isEmpty(),
          "%d cases without a clock %s: %s"
              .formatted(without.size(), kind, without.stream().limit(3).toList()));
    }
    long overdue = tables.overdue(LOST_AFTER);
    findings.expect(
        overdue == 0,
        "%d timers have not fired %s after their instant".formatted(overdue, LOST_AFTER));
    long mismatched = tables.mismatchedTimers();
    findings.expect(mismatched == 0, "%d clocks and timers do not match".formatted(mismatched));
    long parked = tables.parked();
    findings.expect(parked == 0, "%d timers are parked".formatted(parked));
    told.report(findings);
    findings.same("clocks", tables.told(), "a clock.armed", told.armed());
    checkBreaches(findings);
  }

  /** Clocks of other kinds go on being breached while we look. */
  private void checkBreaches(Findings findings) throws SQLException {
    Set<UUID> before = tables.breached();
    Patience.until(
        TOLD_WITHIN,
        () -> {
          readOn.run();
          return told.breached().containsAll(before);
        });
    Set<UUID> untold = new TreeSet<>(before);
    untold.removeAll(told.breached());
    findings.expect(
        untold.isEmpty(),
        "%d breaches in tables without a told one that stands: %s"
            .formatted(untold.size(), untold));
    Set<UUID> unfounded = new TreeSet<>(told.breached());
    unfounded.removeAll(tables.breached());
    findings.expect(
        unfounded.isEmpty(),
        "%d told breaches that stand in no table: %s".formatted(unfounded.size(), unfounded));
  }
}
