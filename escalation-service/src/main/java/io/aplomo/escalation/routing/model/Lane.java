package io.aplomo.escalation.routing.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cases of equal needs, in their order. Not thread-safe.
 *
 * <p>Each part of the order has a set of its own, in which nothing moves as time passes.
 */
final class Lane {
  private final Map<WaitingOrder.Part, NavigableSet<WaitingCase>> parts =
      new EnumMap<>(WaitingOrder.Part.class);

  Lane() {
    parts.put(WaitingOrder.Part.FIRST_PRIORITY, new TreeSet<>(WaitingOrder.URGENT));
    parts.put(WaitingOrder.Part.AT_RISK, new TreeSet<>(WaitingOrder.URGENT));
    parts.put(WaitingOrder.Part.CALM, new TreeSet<>(WaitingOrder.CALM));
  }

  void add(WaitingOrder.Part part, WaitingCase waiting) {
    of(part).add(waiting);
  }

  void remove(WaitingOrder.Part part, WaitingCase waiting) {
    of(part).remove(waiting);
  }

  boolean isEmpty() {
    return parts.values().stream().allMatch(NavigableSet::isEmpty);
  }

  /** The first case that somebody may be given; null if there is none. */
  @Nullable WaitingCase first(Predicate<WaitingCase> which) {
    for (NavigableSet<WaitingCase> part : parts.values()) {
      for (WaitingCase waiting : part) {
        if (which.test(waiting)) {
          return waiting;
        }
      }
    }
    return null;
  }

  private NavigableSet<WaitingCase> of(WaitingOrder.Part part) {
    NavigableSet<WaitingCase> set = parts.get(part);
    if (set == null) {
      throw new IllegalStateException("No part " + part);
    }
    return set;
  }

  /** All of them, in order. */
  Iterable<WaitingCase> all() {
    return () -> parts.values().stream().flatMap(NavigableSet::stream).iterator();
  }
}
