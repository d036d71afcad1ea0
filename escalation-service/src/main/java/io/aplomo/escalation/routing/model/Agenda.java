package io.aplomo.escalation.routing.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at when. An entry that has become pointless stays until its instant and does
 * nothing then. Not thread-safe.
 */
final class Agenda {
  /**
   * Something to look at.
   *
   * @param number of the order in which entries of one instant come up
   */
  record Entry(Instant at, long number, Runnable look) {}

  private final PriorityQueue<Entry> entries =
      new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));

  private long numbers;

  void at(Instant at, Runnable look) {
    entries.add(new Entry(at, numbers++, look));
  }

  /** Takes out the earliest entry that is due; null if none is. */
  @Nullable Entry due(Instant now) {
    Entry first = entries.peek();
    return first == null || first.at().isAfter(now) ? null : entries.poll();
  }

  /** When to look again; null if there is nothing to look at. */
  @Nullable Instant next() {
    Entry first = entries.peek();
    return first == null ? null : first.at();
  }
}
