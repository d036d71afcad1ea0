package io.aplomo.escalation.routing.model;

import io.aplomo.escalation.cases.model.Priority;
import java.time.Instant;
import java.util.Comparator;

/**
 * The order in which cases wait (issue 5, item 3): P1 first; then what is at risk, by what is due;
 * then by priority, due and age. Among equals the id decides, so that everybody finds the same one.
 * The order changes with time alone, as cases come to be at risk.
 */
public final class WaitingOrder {
  private static final Comparator<WaitingCase> BY_AGE =
      Comparator.comparing(WaitingCase::waitingSince).thenComparing(WaitingCase::id);

  /** Without a clock that runs, a case comes behind those with one. */
  private static final Comparator<WaitingCase> BY_DUE =
      (a, b) -> {
        Instant due = a.due();
        Instant other = b.due();
        return due == null || other == null
            ? Boolean.compare(due == null, other == null)
            : due.compareTo(other);
      };

  /** Within P1, and within what is at risk: priorities other than P1 are told apart by due. */
  static final Comparator<WaitingCase> URGENT =
      BY_DUE.thenComparing(WaitingCase::priority).thenComparing(BY_AGE);

  /** Within the rest. */
  static final Comparator<WaitingCase> CALM =
      Comparator.comparing(WaitingCase::priority).thenComparing(BY_DUE).thenComparing(BY_AGE);

  private WaitingOrder() {}

  /** Which part of the order a case is in; the parts follow one another. */
  enum Part {
    FIRST_PRIORITY,
    AT_RISK,
    CALM
  }

  static Part part(WaitingCase waiting, Instant now) {
    if (waiting.priority() == Priority.P1) {
      return Part.FIRST_PRIORITY;
    }
    return waiting.isAtRisk(now) ? Part.AT_RISK : Part.CALM;
  }

  /** Who comes first at an instant, first. */
  public static Comparator<WaitingCase> at(Instant now) {
    return (a, b) -> {
      Part part = part(a, now);
      int order = part.compareTo(part(b, now));
      if (order != 0) {
        return order;
      }
      return switch (part) {
        case FIRST_PRIORITY, AT_RISK -> URGENT.compare(a, b);
        case CALM -> CALM.compare(a, b);
      };
    };
  }
}
