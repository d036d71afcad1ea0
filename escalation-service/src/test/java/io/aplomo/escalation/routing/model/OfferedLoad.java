package io.aplomo.escalation.routing.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much work a day brings for the time of those who can do it. It is looked at for each hour,
 * and for each set of groups of people who can do the same: what only they can do is theirs. If no
 * set has more than a share of its time to work, all can be worked off (Hall's theorem).
 */
final class OfferedLoad {
  private static final Duration STEP = Duration.ofMinutes(20);
  private static final Duration SPAN = Duration.ofHours(1);
  private static final int MOST_GROUPS = 8;

  private final DayPlan plan;
  private final List<List<Person>> groups;

  /** For each arrival, the groups who can do it as bits. */
  private final Map<Needs, Integer> able = new TreeMap<>();

  private OfferedLoad(DayPlan plan) {
    this.plan = plan;
    Set<Needs> needs =
        plan.arrivals().stream().map(a -> a.waiting().needs()).collect(Collectors.toSet());
    Map<Set<Needs>, List<Person>> byAbility =
        plan.people().stream()
            .filter(Person::takesOffers)
            .collect(
                Collectors.groupingBy(person ->
                    needs.stream().filter(person::isSkilledFor).collect(Collectors.toSet())));
    groups = new ArrayList<>(byAbility.values());
    for (Needs asked : needs) {
      int bits = 0;
      for (int i = 0; i < groups.size(); i++) {
        bits |= groups.get(i).getFirst().isSkilledFor(asked) ? 1 << i : 0;
      }
      able.put(asked, bits);
    }
  }

  /** Whether the load is below a share of capacity throughout, with nobody away. */
  static boolean isBelow(double share, DayPlan plan) {
    if (!plan.absences().isEmpty()) {
      return false;
    }
    OfferedLoad load = new OfferedLoad(plan);
    return load.groups.size() <= MOST_GROUPS && load.isBelow(share);
  }

  private boolean isBelow(double share) {
    for (Instant at = DayPlan.MORNING; at.isBefore(DayPlan.EVENING); at = at.plus(STEP)) {
      Instant from = at;
      List<DayPlan.Arrival> work =
          plan.arrivals().stream()
              .filter(a -> !a.at().isBefore(from) && a.at().isBefore(from.plus(SPAN)))
              .toList();
      for (int set = 0; set < 1 << groups.size(); set++) {
        if (asked(work, set) > share * there(set, from)) {
          return false;
        }
      }
    }
    return true;
  }

  private long asked(List<DayPlan.Arrival> work, int set) {
    return work.stream()
        .filter(a -> (able.getOrDefault(a.waiting().needs(), 0) & ~set) == 0)
        .mapToLong(a -> a.work().toSeconds())
        .sum();
  }

  private long there(int set, Instant at) {
    long seconds = 0;
    for (int i = 0; i < groups.size(); i++) {
      if ((set >>> i & 1) != 0) {
        for (Person person : groups.get(i)) {
          boolean works = person.shifts().getFirst().contains(at);
          seconds += works ? person.capacity() * SPAN.toSeconds() : 0;
        }
      }
    }
    return seconds;
  }
}
