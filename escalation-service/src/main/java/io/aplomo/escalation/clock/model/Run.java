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
import org.jspecify.annotations.Nullable;

/** One clock while facts pass by: the moving part of {@link CaseClocks}. */
final class Run {
  private final String slot;
  private final int occurrence;
  private final Instant startedAt;
  private Deadlines deadlines;

  private State state = State.RUNNING;
  private Cause cause;
  private Instant since;

  /** Since when time runs, and what had counted before. */
  private Instant runningFrom;

  private long accrued;
  private int suspendedDays;
  private @Nullable Instant due;
  private List<Warned> warnings = List.of();
  private @Nullable Breach breach;

  /**
   * Arms a clock.
   *
   * @param startedAt from when its time counts
   * @param at when it was armed: nothing is breached or warned of before
   */
  Run(
      SlaBook.Applying applying,
      Target target,
      int occurrence,
      Instant startedAt,
      Instant at,
      Cause cause) {
    this.slot = applying.slot();
    this.occurrence = occurrence;
    this.startedAt = startedAt;
    this.deadlines = new Deadlines(applying, target);
    this.cause = cause;
    this.since = at;
    this.runningFrom = startedAt;
    plan(at);
  }

  ClockRule rule() {
    return deadlines.applying().rule();
  }

  String slot() {
    return slot;
  }

  int occurrence() {
    return occurrence;
  }

  boolean isOpen() {
    return state == State.RUNNING || state == State.PAUSED;
  }

  boolean isPaused() {
    return state == State.PAUSED;
  }

  boolean endedBecause(Cause why) {
    return !isOpen() && cause == why;
  }

  Instant since() {
    return since;
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

  /** Time stops. */
  void pause(Instant at, PauseCause why) {
    if (state != State.RUNNING || !rule().pausedBy().contains(why)) {
      return;
    }
    accrued += deadlines.elapsed(runningFrom, at);
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
    suspendedDays += deadlines.suspendedDays(since, at);
    runningFrom = at;
    move(State.RUNNING, at, Cause.CONTINUED);
    if (breach == null) {
      plan(at);
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
      plan(at);
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
      plan(at);
    }
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
        startedAt,
        state,
        cause,
        since,
        due,
        due != null && deadlines.isProvisional(due),
        deadlines.left(since, accruedAt(since), due),
        warnings,
        breach);
  }

  private void end(State as, Instant at, Cause why) {
    if (!isOpen()) {
      return;
    }
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

  /** Counts deadline and warnings from what is known at an instant; never into the past. */
  private void plan(Instant at) {
    Instant counted = deadlines.due(startedAt, runningFrom, accrued, suspendedDays);
    due = counted;
    List<Warned> planned = new ArrayList<>();
    List<Warning> wanted = rule().warnings();
    for (int i = 0; i < wanted.size(); i++) {
      planned.add(planned(wanted.get(i), i, counted, at));
    }
    warnings = planned;
    if (!counted.isAfter(at) && !startedAt.equals(at)) {
      breach = new Breach(at, true);
    }
  }

  private Warned planned(Warning warning, int index, Instant counted, Instant at) {
    Warned before = index < warnings.size() ? warnings.get(index) : null;
    if (before != null && before.given() == Given.GIVEN) {
      return before;
    }
    Instant warnAt = deadlines.warnAt(warning, startedAt, runningFrom, accrued, counted);
    boolean past = warnAt != null && !warnAt.isAfter(at) && !startedAt.equals(at);
    return new Warned(warning, warnAt, past || warnAt == null ? Given.SKIPPED : Given.PENDING);
  }

  private static boolean isPast(@Nullable Instant instant, Instant to, boolean inclusive) {
    return instant != null && (instant.isBefore(to) || (inclusive && instant.equals(to)));
  }
}
