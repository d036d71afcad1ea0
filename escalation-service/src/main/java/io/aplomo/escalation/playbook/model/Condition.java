package io.aplomo.escalation.playbook.model;

import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.Demand;
import io.aplomo.escalation.cases.model.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which situations an entry is for. Each aspect that it asks about has to have one of the values;
 * an empty set, or null, asks about nothing.
 *
 * @param demandStates a case in which nothing was recorded has none of them
 */
public record Condition(
    Set<Fault> faults,
    Set<Conduct> conducts,
    Set<DemandVerdict> demands,
    Set<Demand.State> demandStates,
    Set<Understanding> understandings,
    Set<Urgency> urgencies,
    Set<Channel> channels,
    @Nullable Boolean vulnerable,
    @Nullable Boolean safety) {

  public Condition {
    faults = Set.copyOf(faults);
    conducts = Set.copyOf(conducts);
    demands = Set.copyOf(demands);
    demandStates = Set.copyOf(demandStates);
    understandings = Set.copyOf(understandings);
    urgencies = Set.copyOf(urgencies);
    channels = Set.copyOf(channels);
  }

  /** Whether a situation is one of those. */
  public boolean fits(Situation at) {
    return admits(faults, at.fault())
        && admits(conducts, at.conduct())
        && admits(demands, at.demand())
        && admits(demandStates, at.demandState())
        && admits(understandings, at.understanding())
        && admits(urgencies, at.urgency())
        && admits(channels, at.channel())
        && (vulnerable == null || vulnerable == at.vulnerable())
        && (safety == null || safety == at.safety());
  }

  /** What it asks about: the more, the more specific it is. */
  public List<Aspect> aspects() {
    List<Aspect> asked = new ArrayList<>();
    add(asked, Aspect.FAULT, !faults.isEmpty());
    add(asked, Aspect.CONDUCT, !conducts.isEmpty());
    add(asked, Aspect.DEMAND, !demands.isEmpty());
    add(asked, Aspect.DEMAND_STATE, !demandStates.isEmpty());
    add(asked, Aspect.UNDERSTANDING, !understandings.isEmpty());
    add(asked, Aspect.URGENCY, !urgencies.isEmpty());
    add(asked, Aspect.CHANNEL, !channels.isEmpty());
    add(asked, Aspect.VULNERABLE, vulnerable != null);
    add(asked, Aspect.SAFETY, safety != null);
    return List.copyOf(asked);
  }

  private static <T> boolean admits(Set<T> wanted, @Nullable T value) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }

  private static void add(List<Aspect> to, Aspect aspect, boolean asked) {
    if (asked) {
      to.add(aspect);
    }
  }
}
