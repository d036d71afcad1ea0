package io.aplomo.acceptance.crash;

import io.aplomo.acceptance.books.Findings;
import io.aplomo.acceptance.books.TimerTable;
import io.aplomo.acceptance.platform.Patience;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How long timers wait beyond their instant while somebody is away: asked four times a second,
 * whenever the database answers.
 */
final class TimerWatch implements AutoCloseable {
  private static final Duration PERIOD = Duration.ofMillis(250);

  /**
   * The longest that a frozen instance may keep timers from firing: its lease (6 s) must run out,
   * then its transaction (15 s, by the role) if that holds a lock; a renewal, and time to fire.
   */
  private static final Duration LOCK_BOUNDS = Duration.ofSeconds(6 + 15 + 4);

  private final TimerTable timers;
  private volatile boolean stopping;
  private Duration longest = Duration.ZERO;

  /** Begins to ask. */
  TimerWatch(TimerTable timers) {
    this.timers = timers;
    Thread.ofPlatform().name("timer-watch").daemon(true).start(this::watch);
  }

  /** The longest wait that was seen. */
  synchronized Duration longest() {
    return longest;
  }

  /** Adds that a frozen owner kept the timers waiting, if it did. */
  void report(Findings findings, CrashPlan.Round round) {
    boolean owner = round.victim() == Victim.ESCALATION_1 || round.victim() == Victim.ESCALATION_2;
    if (round.fault() == Fault.FREEZE && owner) {
      findings.expect(
          longest().compareTo(LOCK_BOUNDS) <= 0,
          "a timer waited %s while %s was frozen, longer than locks are bounded (%s)"
              .formatted(longest(), round.victim().title(), LOCK_BOUNDS));
    }
  }

  private void watch() {
    while (!stopping) {
      try {
        Duration waits = timers.longestDue();
        synchronized (this) {
          if (!stopping && waits.compareTo(longest) > 0) {
            longest = waits;
          }
        }
      } catch (SQLException e) {
        // A database that is away tells nothing; it is asked again.
      }
      Patience.pass(PERIOD);
    }
  }

  @Override
  public void close() {
    stopping = true;
  }
}
