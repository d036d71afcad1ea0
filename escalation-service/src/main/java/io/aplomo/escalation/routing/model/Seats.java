package io.aplomo.escalation.routing.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The people, and who of them is free. Not thread-safe. */
final class Seats {
  /** Who has the least in hand for their capacity; of those, who went through the least today. */
  private static final Comparator<Seat> LEAST_LOADED =
      ((Comparator<Seat>)
              (a, b) ->
                  Integer.compare(
                      a.inHand() * b.person().capacity(), b.inHand() * a.person().capacity()))
          .thenComparingInt(Seat::doseToday)
          .thenComparing(Seat::id);

  private final NavigableMap<String, Seat> all = new TreeMap<>();
  private final NavigableSet<Seat> free = new TreeSet<>(Comparator.comparing(Seat::id));

  /** Who has become able to take something since the last decisions. */
  private final NavigableSet<Seat> stirred = new TreeSet<>(Comparator.comparing(Seat::id));

  @Nullable Seat get(String id) {
    return all.get(id);
  }

  Collection<Seat> all() {
    return all.values();
  }

  void add(Seat seat) {
    all.put(seat.id(), seat);
  }

  boolean hasFree() {
    return !free.isEmpty();
  }

  /** Looks at a person again. */
  void refresh(Seat seat) {
    if (seat.isFree()) {
      free.add(seat);
      stirred.add(seat);
    } else {
      free.remove(seat);
      stirred.remove(seat);
    }
  }

  /** Those who have become able to take something; from now on nobody has. */
  List<Seat> takeStirred() {
    List<Seat> taken = new ArrayList<>(stirred);
    stirred.clear();
    return taken;
  }

  /**
   * Who of those who are free is offered a case: who knows it, else who is the least loaded.
   *
   * @return null if nobody may be
   */
  @Nullable Seat choose(WaitingCase waiting, Predicate<Seat> may) {
    Seat best = null;
    for (Seat seat : free) {
      if (may.test(seat)) {
        if (seat.id().equals(waiting.knownBy())) {
          return seat;
        }
        best = best == null || LEAST_LOADED.compare(seat, best) < 0 ? seat : best;
      }
    }
    return best;
  }
}
