package io.aplomo.triage.scoring.cue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The cues found in a conversation, by what they are signs of. Immutable. */
public final class Signals {
  private final Map<Signal, List<Hit>> bySignal = new EnumMap<>(Signal.class);

  /**
   * @param hits in any order; several of one signal that begin at the same token count once, by the
   *     surest, then the longest
   */
  public Signals(Collection<Hit> hits) {
    List<Hit> ordered = new ArrayList<>(hits);
    ordered.sort(
        Comparator.comparingInt(Hit::part)
            .thenComparingInt(Hit::from)
            .thenComparing(Comparator.comparingDouble(Hit::strength).reversed())
            .thenComparing(Comparator.comparingInt(Hit::to).reversed()));
    for (Hit hit : ordered) {
      List<Hit> same = bySignal.computeIfAbsent(hit.signal(), s -> new ArrayList<>());
      if (same.isEmpty() || !same.getLast().overlaps(hit)) {
        same.add(hit);
      }
    }
  }

  /** What the customer says and means, in reading order. */
  public List<Hit> own(Signal signal) {
    return those(signal, hit -> hit.voice() == Hit.Voice.OWN);
  }

  /** What is told by whomever, unless it is denied; in reading order. */
  public List<Hit> told(Signal signal) {
    return those(signal, hit -> hit.voice() != Hit.Voice.NEGATED);
  }

  /** What the customer tells as said by others, in reading order. */
  public List<Hit> reported(Signal signal) {
    return those(signal, hit -> hit.voice() == Hit.Voice.REPORTED);
  }

  private List<Hit> those(Signal signal, Predicate<Hit> condition) {
    List<Hit> hits = bySignal.get(signal);
    // Most signals are found in hardly any text, and each is asked for in every one.
    return hits == null ? List.of() : hits.stream().filter(condition).toList();
  }

  /** Every cue of one part of the conversation, whatever it is a sign of and whoever says it. */
  public List<Hit> inPart(int part) {
    return bySignal.values().stream()
        .flatMap(List::stream)
        .filter(hit -> hit.part() == part)
        .toList();
  }

  /** Whether the customer says and means it anywhere. */
  public boolean has(Signal signal) {
    return !own(signal).isEmpty();
  }

  /** The surest of what is told, 0 if there is none. */
  public double strength(Signal signal) {
    return told(signal).stream().mapToDouble(Hit::strength).max().orElse(0);
  }
}
