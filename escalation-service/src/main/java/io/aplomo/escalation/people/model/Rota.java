package io.aplomo.escalation.people.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who of a team is on call, and when.
 *
 * @param turns in any order
 */
public record Rota(List<Turn> turns) {

  /**
   * A stretch in which nobody is on call on a level of a rota.
   *
   * @param from first instant of it
   * @param to first instant after it
   */
  public record Gap(int level, Instant from, Instant to) {}

  public Rota {
    turns = List.copyOf(turns);
  }

  /** Index of the first turn that begins before another one of its level has ended, if any does. */
  public OptionalInt overlapping() {
    Map<Integer, Instant> ends = new TreeMap<>();
    for (int index : inOrder()) {
      Turn turn = turns.get(index);
      Instant end = ends.get(turn.level());
      if (end != null && turn.from().isBefore(end)) {
        return OptionalInt.of(index);
      }
      ends.put(turn.level(), turn.to());
    }
    return OptionalInt.empty();
  }

  /**
   * Where nobody is on call: for each level from 1 to the highest in use, what is left open between
   * the first instant of the whole rota and its last. By level, then in order of time. Asked only
   * of a rota in which nothing overlaps.
   */
  public List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    if (turns.isEmpty()) {
      return gaps;
    }
    Instant last = turns.stream().map(Turn::to).max(Comparator.naturalOrder()).orElseThrow();
    Instant first = turns.stream().map(Turn::from).min(Comparator.naturalOrder()).orElseThrow();
    int highest = turns.stream().mapToInt(Turn::level).max().orElseThrow();
    for (int level = 1; level <= highest; level++) {
      Instant covered = first;
      for (int index : inOrder()) {
        Turn turn = turns.get(index);
        if (turn.level() == level) {
          addGap(gaps, level, covered, turn.from());
          covered = turn.to();
        }
      }
      addGap(gaps, level, covered, last);
    }
    return gaps;
  }

  private int[] inOrder() {
    return IntStream.range(0, turns.size())
        .boxed()
        .sorted(Comparator.comparing(index -> turns.get(index).from()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static void addGap(List<Gap> gaps, int level, Instant from, Instant to) {
    if (from.isBefore(to)) {
      gaps.add(new Gap(level, from, to));
    }
  }
}
