package io.aplomo.escalation.clock.model;

import io.aplomo.escalation.clock.model.Clock.Cause;
import io.aplomo.escalation.clock.model.Clock.State;
import io.aplomo.escalation.clock.model.Clock.Warned;
import io.aplomo.escalation.clock.model.Clock.Warned.Given;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a clock, as it is told.
 *
 * @param clock as it stands after the step
 * @param at the instant that it counts from
 * @param from the deadline before; of a move only
 * @param warned which warning; of a warning only
 */
public record ClockStep(
    Kind kind,
    Clock clock,
    Instant at,
    Cause cause,
    @Nullable Instant from,
    @Nullable Warned warned) {

  /** What happened. */
  public enum Kind {
    ARMED,
    PAUSED,
    RESUMED,
    WARNED,
    BREACHED,
    BREACH_WITHDRAWN,
    MET,
    CANCELLED,
    MOVED
  }

  /**
   * What is to be told of a clock.
   *
   * @param before as it was last told of; null if it never was
   * @param after as it is; null if the facts know it no more
   * @param at for what the facts do not date
   */
  public static List<ClockStep> between(@Nullable Clock before, @Nullable Clock after, Instant at) {
    List<ClockStep> steps = new ArrayList<>();
    if (after == null) {
      return before == null ? steps : undone(before, before.undone(at), at);
    }
    if (before == null) {
      steps.add(of(Kind.ARMED, after, after.startedAt(), armedBecause(after)));
    } else {
      moves(before, after, steps);
    }
    warnings(before, after, steps);
    if (after.breach() != null && (before == null || before.breach() == null)) {
      Cause why = after.breach().replanned() ? Cause.REPLANNED : Cause.TIME_PASSED;
      steps.add(of(Kind.BREACHED, after, after.breach().at(), why));
    }
    if (before == null ? after.state() != State.RUNNING : before.state() != after.state()) {
      steps.addAll(entered(before, after));
    }
    return steps;
  }

  /** What was promised by mistake is broken by nobody: its breach goes with it. */
  private static List<ClockStep> undone(Clock before, Clock after, Instant at) {
    List<ClockStep> steps = new ArrayList<>();
    if (before.breach() != null) {
      steps.add(of(Kind.BREACH_WITHDRAWN, after, at, Cause.NO_LONGER_APPLIES));
    }
    if (before.state() != State.CANCELLED) {
      steps.add(of(Kind.CANCELLED, after, at, Cause.NO_LONGER_APPLIES));
    }
    return steps;
  }

  private static void moves(Clock before, Clock after, List<ClockStep> steps) {
    if (before.breach() != null && after.breach() == null) {
      steps.add(of(Kind.BREACH_WITHDRAWN, after, after.since(), after.cause()));
    }
    boolean bothRun = before.state() == State.RUNNING && after.state() == State.RUNNING;
    if (bothRun
        && before.dueAt() != null
        && after.dueAt() != null
        && !before.dueAt().equals(after.dueAt())) {
      steps.add(
          new ClockStep(Kind.MOVED, after, after.since(), after.cause(), before.dueAt(), null));
    }
  }

  private static void warnings(@Nullable Clock before, Clock after, List<ClockStep> steps) {
    if (!after.isOpen()) {
      return;
    }
    for (int i = 0; i < after.warnings().size(); i++) {
      Warned now = after.warnings().get(i);
      boolean known = before != null && isKnown(before, after, i);
      if (!known && now.at() != null && now.given() != Given.PENDING) {
        Cause why = now.given() == Given.SKIPPED ? Cause.REPLANNED : Cause.TIME_PASSED;
        steps.add(new ClockStep(Kind.WARNED, after, now.at(), why, null, now));
      }
    }
  }

  /** Whether a warning was told of; a clock that has begun anew warns anew. */
  private static boolean isKnown(Clock before, Clock after, int index) {
    if (index >= before.warnings().size()) {
      return false;
    }
    Warned told = before.warnings().get(index);
    boolean anew =
        !before.startedAt().equals(after.startedAt())
            && !Objects.equals(told.at(), after.warnings().get(index).at());
    return told.given() != Given.PENDING && !anew;
  }

  private static List<ClockStep> entered(@Nullable Clock before, Clock after) {
    Kind kind =
        switch (after.state()) {
          case RUNNING ->
              before != null && before.state() == State.PAUSED ? Kind.RESUMED : Kind.ARMED;
          case PAUSED -> Kind.PAUSED;
          case MET -> Kind.MET;
          case CANCELLED -> Kind.CANCELLED;
        };
    return List.of(of(kind, after, after.since(), after.cause()));
  }

  private static Cause armedBecause(Clock clock) {
    if (clock.state() == State.RUNNING) {
      return clock.cause();
    }
    return clock.startCause() == null ? Cause.RECEIVED : clock.startCause();
  }

  private static ClockStep of(Kind kind, Clock clock, Instant at, Cause cause) {
    return new ClockStep(kind, clock, at, cause, null, null);
  }
}
