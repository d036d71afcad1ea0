package io.aplomo.escalation.clock.model;

import io.aplomo.escalation.sla.model.Basis;
import io.aplomo.escalation.sla.model.ClockKind;
import io.aplomo.escalation.sla.model.Target;
import io.aplomo.escalation.sla.model.Versioned;
import io.aplomo.escalation.sla.model.Warning;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one clock stands.
 *
 * @param slot what tells the clocks of a case apart
 * @param occurrence numbers the clocks of a slot, from 1 on
 * @param code of the rule
 * @param zone of the calendar
 * @param target how long it may run
 * @param startedAt from when its time counts
 * @param startCause why from then; null in what was kept before that was known
 * @param state whether time runs
 * @param cause why it is in this state, or has this deadline
 * @param since when it came into this state, or got this deadline
 * @param dueAt the deadline: what is done at it is in time, what is done after it is late; null in
 *     a pause that began before it
 * @param riskAt after this instant less than a quarter of its time is left; not after {@code
 *     dueAt}, and null where that is, or where nothing is due any more
 * @param provisional whether the deadline lies where the calendar is not confirmed yet
 * @param secondsLeft of the time that counts at {@link #since}; never negative, 0 once used up
 * @param warnings in the order of the rule
 * @param breach null while there is none
 */
public record Clock(
    String slot,
    int occurrence,
    ClockKind kind,
    Basis basis,
    String code,
    Versioned policy,
    Versioned calendar,
    ZoneId zone,
    Target target,
    Instant startedAt,
    @Nullable Cause startCause,
    State state,
    Cause cause,
    Instant since,
    @Nullable Instant dueAt,
    @Nullable Instant riskAt,
    boolean provisional,
    long secondsLeft,
    List<Warned> warnings,
    @Nullable Breach breach) {

  /** Whether time runs. */
  public enum State {
    RUNNING,
    PAUSED,
    /** What it waits for was done, in time or late. */
    MET,
    /** Nothing is due any more. */
    CANCELLED
  }

  /** Why something happened to a clock: stable codes. */
  public enum Cause {
    RECEIVED,
    CUSTOMER_WROTE,
    KEPT_INFORMED,
    QUEUED,
    PRIORITY_CHANGED,
    POLICY_APPLIED,
    AWAITING_CUSTOMER,
    AWAITING_COMPLETION,
    CONTINUED,
    ANSWERED,
    DELIVERED,
    /** The confirmation of receipt was delivered, from which its time counts. */
    ACKNOWLEDGED,
    /** The customer asked for a supervisor, from when its time counts. */
    SUPERVISOR_ASKED,
    SUPERVISOR_CAME,
    RESOLVED,
    REOPENED,
    CLOSED,
    ROUTED_AWAY,
    COURTESY,
    NO_LONGER_APPLIES,
    TIME_PASSED,
    REPLANNED
  }

  /**
   * A warning of the deadline.
   *
   * @param at when it is, or was, to be given; null while that cannot be said
   */
  public record Warned(Warning warning, @Nullable Instant at, Given given) {
    /** What became of it. */
    public enum Given {
      PENDING,
      GIVEN,
      /** Its instant was past when the deadline moved there: nobody is warned of the past. */
      SKIPPED
    }
  }

  /**
   * The deadline passed first.
   *
   * @param at the deadline, or the moment in which it was moved into the past
   * @param replanned whether it was moved into the past
   */
  public record Breach(Instant at, boolean replanned) {}

  public Clock {
    warnings = List.copyOf(warnings);
  }

  /** Whether something is still to be done. */
  public boolean isOpen() {
    return state == State.RUNNING || state == State.PAUSED;
  }

  /**
   * The same, where the facts turned out not to know it: nothing was due, so nothing is breached.
   */
  public Clock undone(Instant at) {
    if (state == State.CANCELLED && breach == null) {
      return this;
    }
    return new Clock(
        slot,
        occurrence,
        kind,
        basis,
        code,
        policy,
        calendar,
        zone,
        target,
        startedAt,
        startCause,
        State.CANCELLED,
        Cause.NO_LONGER_APPLIES,
        at,
        dueAt,
        null,
        provisional,
        secondsLeft,
        warnings,
        null);
  }

  /** The next instant at which time alone changes it; null if none does. */
  public @Nullable Instant nextAt() {
    if (state != State.RUNNING || breach != null) {
      return null;
    }
    Instant next = dueAt;
    for (Warned warned : warnings) {
      if (warned.given() == Warned.Given.PENDING
          && warned.at() != null
          && (next == null || warned.at().isBefore(next))) {
        next = warned.at();
      }
    }
    return next;
  }
}
