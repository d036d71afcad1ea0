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
 * Who is able to take what waits, counted anew by whatever changes a person: for all cases of equal
 * needs, and for each case that somebody refused. Not thread-safe.
 */
final class Coverages {
  private final NavigableMap<Needs, Coverage> needed = new TreeMap<>();
  private final NavigableMap<UUID, Coverage> cases = new TreeMap<>();
  private final Consumer<Needs> needsUncovered;
  private final Consumer<UUID> caseUncovered;

  /** Tells when nobody is able any more to take cases of certain needs, or a single case. */
  Coverages(Consumer<Needs> needsUncovered, Consumer<UUID> caseUncovered) {
    this.needsUncovered = needsUncovered;
    this.caseUncovered = caseUncovered;
  }

  /** Something of such needs waits; if that is new, people are counted. */
  void open(Needs needs, Supplier<Coverage> count) {
    needed.computeIfAbsent(needs, _ -> count.get());
  }

  void close(Needs needs) {
    needed.remove(needs);
  }

  void watch(UUID caseId, Coverage coverage) {
    cases.put(caseId, coverage);
  }

  void forget(UUID caseId) {
    cases.remove(caseId);
  }

  /** Who is able to take a case: as for others of its needs, or fewer. */
  Coverage of(Ticket ticket) {
    Coverage own = ticket.own();
    Coverage coverage = own != null ? own : needed.get(ticket.waiting().needs());
    if (coverage == null) {
      throw new IllegalStateException("Nothing is known of " + ticket.waiting().id());
    }
    return coverage;
  }

  /**
   * Since when nobody is able to take cases of such needs; null while somebody is, or none waits.
   */
  @Nullable Instant uncoveredSince(Needs needs) {
    Coverage coverage = needed.get(needs);
    return coverage == null ? null : coverage.uncoveredSince();
  }

  /** Changes a person. */
  void change(Seat seat, Runnable how, Instant now) {
    List<Coverage> before = new ArrayList<>();
    needed.values().stream().filter(c -> c.counts(seat)).forEach(before::add);
    cases.values().stream().filter(c -> c.counts(seat)).forEach(before::add);
    how.run();
    int[] met = {0};
    List<Needs> emptied = new ArrayList<>();
    needed.forEach((needs, c) -> {
      if (update(c, seat, before, met, now)) {
        emptied.add(needs);
      }
    });
    List<UUID> alone = new ArrayList<>();
    cases.forEach((id, c) -> {
      if (update(c, seat, before, met, now)) {
        alone.add(id);
      }
    });
    emptied.forEach(needsUncovered);
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
