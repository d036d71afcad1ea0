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
  private static final Comparator<WaitingCase> BY_RISK =
      Comparator.comparing(
              WaitingCase::riskAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
          .thenComparing(WaitingCase::id);

  private final Map<UUID, WaitingCase> cases = new HashMap<>();
  private final NavigableMap<Lane.Key, Lane> lanes = new TreeMap<>();
  private final NavigableSet<WaitingCase> toBeAtRisk = new TreeSet<>(BY_RISK);
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
    while (!toBeAtRisk.isEmpty() && toBeAtRisk.first().isAtRisk(to)) {
      WaitingCase risky = toBeAtRisk.removeFirst();
      Lane lane = lanes.get(Lane.Key.of(risky));
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
    Lane.Key key = Lane.Key.of(waiting);
    Lane lane = lanes.computeIfAbsent(key, unused -> new Lane());
    WaitingOrder.Part part = WaitingOrder.part(waiting, now);
    lane.add(part, waiting);
    if (part == WaitingOrder.Part.CALM && waiting.riskAt() != null) {
      toBeAtRisk.add(waiting);
    }
  }

  /** A case waits no longer. */
  void remove(WaitingCase waiting) {
    if (!cases.remove(waiting.id(), waiting)) {
      throw new IllegalStateException("Case " + waiting.id() + " does not wait");
    }
    Lane.Key key = Lane.Key.of(waiting);
    Lane lane = lanes.get(key);
    if (lane == null) {
      throw new IllegalStateException("Case " + waiting.id() + " is in no lane");
    }
    WaitingOrder.Part part = WaitingOrder.part(waiting, now);
    lane.remove(part, waiting);
    if (part == WaitingOrder.Part.CALM && waiting.riskAt() != null) {
      toBeAtRisk.remove(waiting);
    }
    if (lane.isEmpty()) {
      lanes.remove(key);
    }
  }

  /** Whether nothing waits in a lane. */
  boolean isEmpty(Lane.Key key) {
    return !lanes.containsKey(key);
  }

  /** Cases of a lane, in their order; none if nothing waits in it. */
  Iterable<WaitingCase> in(Lane.Key key) {
    Lane lane = lanes.get(key);
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
    for (Map.Entry<Lane.Key, Lane> lane : lanes.entrySet()) {
      if (able.test(lane.getKey().needs())) {
        WaitingCase candidate = lane.getValue().first(which);
        if (candidate != null && (first == null || order.compare(candidate, first) < 0)) {
          first = candidate;
        }
      }
    }
    return first;
  }
}
