package io.aplomo.escalation.clock.model;

import io.aplomo.escalation.sla.model.PauseCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a case waits for, and what it has waited for until now. */
final class Waits {
  /** A stretch of time; its end is the first instant that is not in it. */
  record Wait(Instant from, Instant to) {}

  private final Map<PauseCause, Instant> open = new EnumMap<>(PauseCause.class);
  private final Map<PauseCause, List<Wait>> over = new EnumMap<>(PauseCause.class);

  void begin(PauseCause why, Instant at) {
    open.putIfAbsent(why, at);
  }

  /** Answers whether it waited for that. */
  boolean end(PauseCause why, Instant at) {
    Instant from = open.remove(why);
    if (from == null) {
      return false;
    }
    over.computeIfAbsent(why, each -> new ArrayList<>()).add(new Wait(from, at));
    return true;
  }

  void endAll(Instant at) {
    List.copyOf(open.keySet()).forEach(why -> end(why, at));
  }

  /** What it waits for now, in the order of the causes. */
  Set<PauseCause> open() {
    return Collections.unmodifiableSet(open.keySet());
  }

  /**
   * The time between two instants in which it waited for any of some causes: in order, and no
   * instant twice.
   */
  List<Wait> between(Instant start, Instant end, Set<PauseCause> causes) {
    List<Wait> all = new ArrayList<>();
    for (PauseCause why : causes) {
      all.addAll(over.getOrDefault(why, List.of()));
      Instant since = open.get(why);
      if (since != null) {
        all.add(new Wait(since, end));
      }
    }
    List<Wait> merged = new ArrayList<>();
    all.stream()
        .map(wait -> new Wait(later(wait.from(), start), wait.to()))
        .filter(wait -> wait.from().isBefore(wait.to()))
        .sorted(Comparator.comparing(Wait::from))
        .forEach(wait -> add(merged, wait));
    return merged;
  }

  private static void add(List<Wait> merged, Wait next) {
    if (merged.isEmpty() || next.from().isAfter(merged.getLast().to())) {
      merged.add(next);
    } else {
      Wait last = merged.removeLast();
      merged.add(new Wait(last.from(), later(last.to(), next.to())));
    }
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
