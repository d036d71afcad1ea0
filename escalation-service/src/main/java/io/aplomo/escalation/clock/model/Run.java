package io.aplomo.escalation.clock.model;

import io.aplomo.escalation.clock.model.Clock.Breach;
import io.aplomo.escalation.clock.model.Clock.Cause;
import io.aplomo.escalation.clock.model.Clock.State;
import io.aplomo.escalation.clock.model.Clock.Warned;
import io.aplomo.escalation.clock.model.Clock.Warned.Given;
import io.aplomo.escalation.sla.model.Basis;
import io.aplomo.escalation.sla.model.ClockRule;
import io.aplomo.escalation.sla.model.PauseCause;
import io.aplomo.escalation.sla.model.SlaBook;
import io.aplomo.escalation.sla.model.Target;
import io.aplomo.escalation.sla.model.Warning;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One clock while facts pass by: the moving part of {@link CaseClocks}. */
final class Run {
  private final String slot;
  private final int occurrence;
  private Beginning beginning;
  private Deadlines deadlines;

  private State state = State.RUNNING;
  private Cause cause;
  private Instant since;

  /** Since when time runs, and what had counted before. */
  private Instant runningFrom;

  private long accrued;

  /** Since when time stands still, if it does, and how many days did before. */
  private Instant stoppedAt;

  private int suspendedDays;
  private @Nullable Instant due;
  private List<Warned> warnings = List.of();
  private @Nullable Breach breach;
  private boolean endedPaused;

  /**
   * Arms a clock, which {@link #count counts} then.
   *
   * @param beginning from when its time counts
   * @param at when it was armed: nothing is breached or warned of before
   */
  Run(
      SlaBook.Applying applying,
      Target target,
      int occurrence,
      Beginning beginning,
      Instant at,
      Cause cause) {
    this.slot = applying.slot();
    this.occurrence = occurrence;
    this.beginning = beginning;
    this.deadlines = new Deadlines(applying, target);
    this.cause = cause;
    this.since = at;
    this.runningFrom = beginning.at();
    this.stoppedAt = beginning.at();
  }

  /**
   * Counts what had passed before it was armed.
   *
   * @param waits what of the time since its beginning does not count, in order
   * @param upTo when it was armed, or since when time stands still, if it did already
   */
  void count(List<Waits.Wait> waits, Instant upTo) {
    for (Waits.Wait wait : waits) {
      accrued += deadlines.elapsed(runningFrom, wait.from());
      skip(wait.from(), wait.to());
    }
    plan(upTo, since);
  }

  ClockRule rule() {
    return deadlines.applying().rule();
  }

  String slot() {
    return slot;
  }

  boolean isOpen() {
    return state == State.RUNNING || state == State.PAUSED;
  }

  boolean isPaused() {
    return state == State.PAUSED;
  }

  /** Since when its deadline has passed, if it has. */
  Optional<Instant> breachedAt() {
    return Optional.ofNullable(breach).map(Breach::at);
  }

  boolean endedBecause(Cause why) {
    return !isOpen() && cause == why;
  }

  /** Whether it ended while its time stood still, before its deadline. */
  boolean endedPaused() {
    return !isOpen() && endedPaused && breach == null;
  }

  /** Lets time pass up to an instant; {@code inclusive} where a deadline at it has passed too. */
  void advance(Instant to, boolean inclusive) {
    if (state != State.RUNNING || breach != null || due == null) {
      return;
    }
    Instant deadline = due;
    List<Warned> now = new ArrayList<>();
    for (Warned warned : warnings) {
      boolean given = warned.given() == Given.PENDING && isPast(warned.at(), to, inclusive);
      now.add(given ? new Warned(warned.warning(), warned.at(), Given.GIVEN) : warned);
    }
    warnings = now;
    if (isPast(deadline, to, inclusive)) {
      breach = new Breach(deadline, false);
    }
  }

  /**
   * Time stops.
   *
   * @param from since when it stands still
   * @param at since when the clock is paused: one can be armed in a wait that began before
   */
  void pause(Instant from, Instant at, PauseCause why) {
    if (state != State.RUNNING || !rule().pausedBy().contains(why)) {
      return;
    }
    accrued += deadlines.elapsed(runningFrom, from);
    stoppedAt = from;
    move(State.PAUSED, at, Cause.valueOf(why.name()));
    if (breach == null) {
      due = null;
    }
  }

  /** Time goes on. */
  void goOn(Instant at) {
    if (state != State.PAUSED) {
      return;
    }
    skip(stoppedAt, at);
    move(State.RUNNING, at, Cause.CONTINUED);
    if (breach == null) {
      plan(at, at);
    }
  }

  /**
   * It begins anew, with the whole of its target, be it that its time runs or stands still. Nothing
   * does that has ended, or whose deadline has passed: a breach stands.
   */
  void restart(Instant at, Cause why) {
    if (!isOpen() || breach != null) {
      return;
    }
    beginning = new Beginning(at, why);
    runningFrom = at;
    stoppedAt = at;
    accrued = 0;
    suspendedDays = 0;
    warnings =
        rule().warnings().stream().map(each -> new Warned(each, null, Given.PENDING)).toList();
    if (state == State.RUNNING) {
      move(State.RUNNING, at, why);
      plan(at, at);
    }
  }

  /**
   * Other rules hold: what has counted stays, what is left is counted anew. The time that runs is
   * only split where the new rules would have counted it differently, as each part is rounded down
   * to seconds: a rule that changes nothing must not move a deadline by a fraction.
   */
  void replan(SlaBook.Applying applying, Target target, Instant at, Cause why) {
    Deadlines next = new Deadlines(applying, target);
    if (next.equals(deadlines) || breach != null) {
      return;
    }
    if (state == State.RUNNING && target instanceof Target.Duration) {
      long counted = deadlines.elapsed(runningFrom, at);
      if (counted != next.elapsed(runningFrom, at)) {
        accrued += counted;
        runningFrom = at;
      }
    }
    Instant before = due;
    deadlines = next;
    if (state == State.RUNNING) {
      plan(at, at);
      if (!at.equals(since) && due != null && !due.equals(before)) {
        cause = why;
        since = at;
      }
    }
  }

  void meet(Instant at, Cause why) {
    end(State.MET, at, why);
  }

  void cancel(Instant at, Cause why) {
    end(State.CANCELLED, at, why);
  }

  /**
   * It had ended and runs again, with the time that had counted; for the law the time between
   * counts too.
   */
  void revive(Instant at, Cause why) {
    if (rule().basis() == Basis.STATUTORY) {
      accrued += deadlines.elapsed(since, at);
    }
    runningFrom = at;
    move(State.RUNNING, at, why);
    if (breach == null) {
      plan(at, at);
    }
  }

  /** It had ended before its deadline, and begins anew. */
  void reviveAnew(Instant at, Cause why) {
    move(State.RUNNING, at, why);
    restart(at, why);
  }

  /** Whether its deadline, as it stands, has not passed. */
  boolean isBefore(Instant at) {
    return due != null && at.isBefore(due);
  }

  Clock read() {
    SlaBook.Applying applying = deadlines.applying();
    return new Clock(
        slot,
        occurrence,
        rule().kind(),
        rule().basis(),
        rule().code(),
        applying.policy(),
        applying.calendar(),
        applying.openTime().zone(),
        deadlines.target(),
        beginning.at(),
        beginning.cause(),
        state,
        cause,
        since,
        due,
        riskAt(),
        due != null && deadlines.isProvisional(due),
        deadlines.left(since, accruedAt(since), due),
        warnings,
        breach);
  }

  private @Nullable Instant riskAt() {
    return due == null || !isOpen()
        ? null
        : deadlines.riskAt(beginning.at(), since, accruedAt(since), due);
  }

  private void end(State as, Instant at, Cause why) {
    if (!isOpen()) {
      return;
    }
    endedPaused = state == State.PAUSED;
    if (state == State.RUNNING) {
      accrued += deadlines.elapsed(runningFrom, at);
      runningFrom = at;
    }
    move(as, at, why);
  }

  private void move(State to, Instant at, Cause why) {
    state = to;
    since = at;
    cause = why;
  }

  private long accruedAt(Instant at) {
    return state == State.RUNNING ? accrued + deadlines.elapsed(runningFrom, at) : accrued;
  }

  /**
   * Time does not count that passes between two instants. Of a date what was left of the day in
   * which it stopped is not used up by that: there is always some of a day left after it.
   */
  private void skip(Instant from, Instant to) {
    if (deadlines.isDated()) {
      boolean isOver = counted().isBefore(from);
      suspendedDays += deadlines.suspendedDays(from, to);
      while (!isOver && !counted().isAfter(to)) {
        suspendedDays++;
      }
    }
    runningFrom = to;
  }

  private Instant counted() {
    return deadlines.due(beginning.at(), runningFrom, accrued, suspendedDays);
  }

  /**
   * Counts deadline and warnings.
   *
   * @param upTo what lies before has passed
   * @param at when that became so: no breach is before it
   */
  private void plan(Instant upTo, Instant at) {
    Instant counted = counted();
    due = counted;
    List<Warned> planned = new ArrayList<>();
    List<Warning> wanted = rule().warnings();
    for (int i = 0; i < wanted.size(); i++) {
      planned.add(planned(wanted.get(i), i, counted, upTo));
    }
    warnings = planned;
    if (!counted.isAfter(upTo) && !beginning.at().equals(upTo)) {
      breach = new Breach(at, true);
    }
  }

  private Warned planned(Warning warning, int index, Instant counted, Instant at) {
    Warned before = index < warnings.size() ? warnings.get(index) : null;
    if (before != null && before.given() == Given.GIVEN) {
      return before;
    }
    Instant startedAt = beginning.at();
    Instant warnAt = deadlines.warnAt(warning, startedAt, runningFrom, accrued, counted);
    boolean past = warnAt != null && !warnAt.isAfter(at) && !startedAt.equals(at);
    return new Warned(warning, warnAt, past || warnAt == null ? Given.SKIPPED : Given.PENDING);
  }

  private static boolean isPast(@Nullable Instant instant, Instant to, boolean inclusive) {
    return instant != null && (instant.isBefore(to) || (inclusive && instant.equals(to)));
  }
}
