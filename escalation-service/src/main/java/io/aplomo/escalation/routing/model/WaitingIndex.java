package io.aplomo.escalation.routing.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All cases that wait, so that the first one for somebody is found without looking at the others. A
 * change costs the logarithm of their number, a search the number of different needs. Not
 * thread-safe.
 *
 * <p>Cases that will be at risk are also kept by when: as time passes, those whose instant has
 * passed change to the other part of their lane, each once.
 */
final class WaitingIndex {
  private static final Comparator<Risk> BY_RISK =
      Comparator.comparing(Risk::at).thenComparing(risk -> risk.of().id());

  /** A case that is not at risk up to an instant. */
  private record Risk(Instant at, WaitingCase of) {}

  private final Map<UUID, WaitingCase> cases = new HashMap<>();
  private final NavigableMap<Needs, Lane> lanes = new TreeMap<>();
  private final NavigableSet<Risk> toBeAtRisk = new TreeSet<>(BY_RISK);
  private Instant now = Instant.MIN;

  int size() {
    return cases.size();
  }

  @Nullable WaitingCase get(UUID id) {
    return cases.get(id);
  }

  /** Time passes; an instant before the last one changes nothing. */
  void advance(Instant to) {
    if (!to.isAfter(now)) {
      return;
    }
    while (!toBeAtRisk.isEmpty() && toBeAtRisk.first().at().isBefore(to)) {
      WaitingCase risky = toBeAtRisk.removeFirst().of();
      Lane lane = lanes.get(risky.needs());
      if (lane != null) {
        lane.remove(WaitingOrder.Part.CALM, risky);
        lane.add(WaitingOrder.Part.AT_RISK, risky);
      }
    }
    now = to;
  }

  /** A case waits from now on. */
  void add(WaitingCase waiting) {
    if (cases.putIfAbsent(waiting.id(), waiting) != null) {
      throw new IllegalStateException("Case " + waiting.id() + " waits already");
    }
    Lane lane = lanes.computeIfAbsent(waiting.needs(), _ -> new Lane());
    WaitingOrder.Part part = WaitingOrder.part(waiting, now);
    lane.add(part, waiting);
    Instant riskAt = waiting.riskAt();
    if (part == WaitingOrder.Part.CALM && riskAt != null) {
      toBeAtRisk.add(new Risk(riskAt, waiting));
    }
  }

  /** A case waits no longer. */
  void remove(WaitingCase waiting) {
    if (!cases.remove(waiting.id(), waiting)) {
      throw new IllegalStateException("Case " + waiting.id() + " does not wait");
    }
    Lane lane = lanes.get(waiting.needs());
    if (lane == null) {
      throw new IllegalStateException("Case " + waiting.id() + " is in no lane");
    }
    WaitingOrder.Part part = WaitingOrder.part(waiting, now);
    lane.remove(part, waiting);
    Instant riskAt = waiting.riskAt();
    if (part == WaitingOrder.Part.CALM && riskAt != null) {
      toBeAtRisk.remove(new Risk(riskAt, waiting));
    }
    if (lane.isEmpty()) {
      lanes.remove(waiting.needs());
    }
  }

  /** Whether nothing of such needs waits. */
  boolean isEmpty(Needs needs) {
    return !lanes.containsKey(needs);
  }

  /** Cases of such needs, in their order. */
  Iterable<WaitingCase> in(Needs needs) {
    Lane lane = lanes.get(needs);
    return lane == null ? List.of() : lane.all();
  }

  /**
   * The first case in the order of {@link WaitingOrder} that somebody may be given.
   *
   * @param able whether they can take cases of such needs
   * @param which whether they may have this one
   * @return null if there is none
   */
  @Nullable WaitingCase first(Predicate<Needs> able, Predicate<WaitingCase> which) {
    Comparator<WaitingCase> order = WaitingOrder.at(now);
    WaitingCase first = null;
    for (Map.Entry<Needs, Lane> lane : lanes.entrySet()) {
      if (able.test(lane.getKey())) {
        WaitingCase candidate = lane.getValue().first(which);
        if (candidate != null && (first == null || order.compare(candidate, first) < 0)) {
          first = candidate;
        }
      }
    }
    return first;
  }
}
