package io.aplomo.triage.training.evaluation;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts of expected against given verdicts, and the usual figures of them. */
final class Confusion {
  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
  private final SortedSet<String> labels = new TreeSet<>();

  void add(String expected, String given) {
    labels.add(expected);
    labels.add(given);
    counts.computeIfAbsent(expected, e -> new TreeMap<>()).merge(given, 1, Integer::sum);
  }

  int count(String expected, String given) {
    return counts.getOrDefault(expected, Map.of()).getOrDefault(given, 0);
  }

  int total() {
    return counts.keySet().stream().mapToInt(this::expected).sum();
  }

  int expected(String label) {
    return labels.stream().mapToInt(given -> count(label, given)).sum();
  }

  int given(String label) {
    return labels.stream().mapToInt(expected -> count(expected, label)).sum();
  }

  double accuracy() {
    return share(labels.stream().mapToInt(label -> count(label, label)).sum(), total());
  }

  double precision(String label) {
    return share(count(label, label), given(label));
  }

  double recall(String label) {
    return share(count(label, label), expected(label));
  }

  /** The mean F1 of the labels that were expected at least once. */
  double macroF1() {
    return labels.stream()
        .filter(label -> expected(label) > 0)
        .mapToDouble(this::f1)
        .average()
        .orElse(0);
  }

  double f1(String label) {
    double sum = precision(label) + recall(label);
    return sum == 0 ? 0 : 2 * precision(label) * recall(label) / sum;
  }

  /** Cohen's kappa with quadratic weights; the labels must be numbers. */
  double quadraticKappa() {
    double observed = 0;
    double chance = 0;
    for (String expected : labels) {
      for (String given : labels) {
        double distance = Double.parseDouble(expected) - Double.parseDouble(given);
        double weight = distance * distance;
        observed += weight * count(expected, given);
        chance += weight * expected(expected) * given(given) / (double) total();
      }
    }
    return chance == 0 ? 1 : 1 - observed / chance;
  }

  static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder(String.format("%14s", "expected"));
    labels.forEach(label -> table.append(String.format(" %12s", label)));
    for (String expected : labels) {
      table.append(String.format("%n%14s", expected));
      labels.forEach(given -> table.append(String.format(" %12d", count(expected, given))));
    }
    return table.toString();
  }
}
