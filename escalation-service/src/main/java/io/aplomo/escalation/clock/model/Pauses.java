package io.aplomo.escalation.clock.model;

import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.sla.model.PauseCause;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/** What time stands still for in a case, by the same rules as {@link CaseClocks}. */
public final class Pauses {
  private Pauses() {}

  /**
   * All that stands after these facts.
   *
   * @param facts in the order in which they came
   */
  public static Set<PauseCause> of(Collection<ClockFact> facts) {
    Set<PauseCause> pauses = EnumSet.noneOf(PauseCause.class);
    facts.stream()
        .sorted(Comparator.comparing(ClockFact::effectiveAt))
        .forEach(fact -> take(fact, pauses));
    return pauses;
  }

  private static void take(ClockFact fact, Set<PauseCause> pauses) {
    switch (fact) {
      case ClockFact.Paused f -> pauses.add(f.cause());
      case ClockFact.Continued f -> pauses.remove(f.cause());
      case ClockFact.Said f -> {
        if (f.seen() && f.author() == Author.CUSTOMER) {
          pauses.remove(PauseCause.AWAITING_CUSTOMER);
        }
      }
      case ClockFact.Reopened f -> pauses.clear();
      case ClockFact.Received f -> {}
      case ClockFact.Judged f -> {}
      case ClockFact.AtLeast f -> {}
      case ClockFact.Applied f -> {}
      case ClockFact.Queued f -> {}
      case ClockFact.Courtesy f -> {}
      case ClockFact.Delivered f -> {}
      case ClockFact.SupervisorAsked f -> {}
      case ClockFact.SupervisorCame f -> {}
      case ClockFact.Resolved f -> {}
      case ClockFact.Closed f -> {}
    }
  }
}
