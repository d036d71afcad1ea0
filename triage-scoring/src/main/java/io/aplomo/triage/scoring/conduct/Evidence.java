package io.aplomo.triage.scoring.conduct;

import io.aplomo.contracts.triage.Reason;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers independent signs of one thing: each makes it likelier, none makes it certain (noisy or).
 */
final class Evidence {
  private double doubt = 1.0;
  private final Map<Signal, List<Hit>> hits = new EnumMap<>(Signal.class);
  private final Map<Signal, Double> weights = new EnumMap<>(Signal.class);

  /** Adds one sign, which alone would make the thing {@code probability} likely. */
  void add(Hit hit, double probability) {
    doubt *= 1 - probability;
    hits.computeIfAbsent(hit.signal(), s -> new ArrayList<>()).add(hit);
    weights.merge(hit.signal(), probability, (a, b) -> 1 - (1 - a) * (1 - b));
  }

  /** Adds a sign that no words stand for. */
  void add(double probability) {
    doubt *= 1 - probability;
  }

  double probability() {
    return 1 - doubt;
  }

  List<Hit> hits() {
    return hits.values().stream().flatMap(List::stream).toList();
  }

  List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    weights.forEach((signal, weight) ->
        reasons.add(Reasons.of(signal.name(), weight, hits.getOrDefault(signal, List.of()))));
    reasons.sort(Reasons.HEAVIEST_FIRST);
    return reasons;
  }
}
