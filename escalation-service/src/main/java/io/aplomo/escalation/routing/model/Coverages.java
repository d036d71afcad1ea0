package io.aplomo.escalation.routing.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is able to take what waits, counted anew by whatever changes a person: for each lane, and for
 * each case that somebody refused. Not thread-safe.
 */
final class Coverages {
  private final NavigableMap<Lane.Key, Coverage> lanes = new TreeMap<>();
  private final NavigableMap<UUID, Coverage> cases = new TreeMap<>();
  private final Consumer<Lane.Key> laneUncovered;
  private final Consumer<UUID> caseUncovered;

  /** Tells when nobody is able any more to take the cases of a lane, or a single case. */
  Coverages(Consumer<Lane.Key> laneUncovered, Consumer<UUID> caseUncovered) {
    this.laneUncovered = laneUncovered;
    this.caseUncovered = caseUncovered;
  }

  /** Something waits in a lane; if that is new, people are counted. */
  void open(Lane.Key key, Supplier<Coverage> count) {
    lanes.computeIfAbsent(key, unused -> count.get());
  }

  void close(Lane.Key key) {
    lanes.remove(key);
  }

  void watch(UUID caseId, Coverage coverage) {
    cases.put(caseId, coverage);
  }

  void forget(UUID caseId) {
    cases.remove(caseId);
  }

  /** Who is able to take a case: of its own, or of its lane. */
  Coverage of(Ticket ticket) {
    Coverage own = ticket.own();
    Coverage coverage = own != null ? own : lanes.get(Lane.Key.of(ticket.waiting()));
    if (coverage == null) {
      throw new IllegalStateException("Nothing is known of " + ticket.waiting().id());
    }
    return coverage;
  }

  /**
   * Since when nobody is able to take the cases of a lane; null while somebody is, or nothing waits
   * in it.
   */
  @Nullable Instant uncoveredSince(Lane.Key key) {
    Coverage coverage = lanes.get(key);
    return coverage == null ? null : coverage.uncoveredSince();
  }

  /** Changes a person. */
  void change(Seat seat, Runnable how, Instant now) {
    List<Coverage> before = new ArrayList<>();
    lanes.values().stream().filter(c -> c.counts(seat)).forEach(before::add);
    cases.values().stream().filter(c -> c.counts(seat)).forEach(before::add);
    how.run();
    int[] met = {0};
    List<Lane.Key> emptied = new ArrayList<>();
    lanes.forEach((key, c) -> {
      if (update(c, seat, before, met, now)) {
        emptied.add(key);
      }
    });
    List<UUID> alone = new ArrayList<>();
    cases.forEach((id, c) -> {
      if (update(c, seat, before, met, now)) {
        alone.add(id);
      }
    });
    emptied.forEach(laneUncovered);
    alone.forEach(caseUncovered);
  }

  /** Both passes meet the coverages in one order, so the next one that counted is known. */
  private static boolean update(
      Coverage coverage, Seat seat, List<Coverage> before, int[] met, Instant now) {
    boolean counted = met[0] < before.size() && before.get(met[0]) == coverage;
    met[0] += counted ? 1 : 0;
    boolean counts = coverage.counts(seat);
    return counts != counted && coverage.changed(counts ? 1 : -1, now);
  }
}
