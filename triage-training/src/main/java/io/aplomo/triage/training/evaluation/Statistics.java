package io.aplomo.triage.training.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Shares, resampling and ranks. */
final class Statistics {
  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959964;

  private static final int RESAMPLES = 400;
  private static final long SEED = 20_261_121;

  private Statistics() {}

  /** A share with its Wilson interval (Wilson 1927), which holds for small numbers too. */
  static Figure share(String name, long part, int whole, Figure.Bar bar) {
    if (whole == 0) {
      return new Figure(name, 0, 0, 1, 0, Figure.Bar.NONE);
    }
    double share = (double) part / whole;
    double denominator = 1 + Z * Z / whole;
    double middle = (share + Z * Z / (2 * whole)) / denominator;
    double half =
        Z * Math.sqrt(share * (1 - share) / whole + Z * Z / (4.0 * whole * whole)) / denominator;
    return new Figure(
        name, share, Math.max(0, middle - half), Math.min(1, middle + half), whole, bar);
  }

  /** Any figure of a sample with its percentile bootstrap interval; the same on every run. */
  static <T> Figure resampled(
      String name, List<T> sample, ToDoubleFunction<List<T>> figure, Figure.Bar bar) {
    double[] values = new double[RESAMPLES];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < RESAMPLES; i++) {
      List<T> drawn = new ArrayList<>(sample.size());
      for (int k = 0; k < sample.size(); k++) {
        drawn.add(sample.get(random.nextInt(sample.size())));
      }
      values[i] = figure.applyAsDouble(drawn);
    }
    Arrays.sort(values);
    return new Figure(
        name,
        figure.applyAsDouble(sample),
        values[(int) (0.025 * RESAMPLES)],
        values[(int) (0.975 * RESAMPLES)],
        sample.size(),
        bar);
  }

  /** A score and whether it should be high. */
  record Ranked(double score, boolean positive) {}

  /** The chance that a positive is ranked before a negative; ties count half. */
  static double areaUnderCurve(List<Ranked> ranked) {
    List<Ranked> ascending =
        ranked.stream().sorted(Comparator.comparingDouble(Ranked::score)).toList();
    double negatives = 0;
    double positives = 0;
    double sum = 0;
    int i = 0;
    while (i < ascending.size()) {
      int end = i;
      double tiedPositives = 0;
      double tiedNegatives = 0;
      while (end < ascending.size() && ascending.get(end).score() == ascending.get(i).score()) {
        tiedPositives += ascending.get(end).positive() ? 1 : 0;
        tiedNegatives += ascending.get(end).positive() ? 0 : 1;
        end++;
      }
      sum += tiedPositives * (negatives + tiedNegatives / 2);
      positives += tiedPositives;
      negatives += tiedNegatives;
      i = end;
    }
    return positives * negatives == 0 ? 0.5 : sum / (positives * negatives);
  }

  /** Mean distance of confidence and correctness over five bins of equally many (ECE). */
  static double calibrationError(List<Ranked> confidences) {
    List<Ranked> ascending =
        confidences.stream().sorted(Comparator.comparingDouble(Ranked::score)).toList();
    int bins = 5;
    double error = 0;
    for (int bin = 0; bin < bins; bin++) {
      List<Ranked> some =
          ascending.subList(bin * ascending.size() / bins, (bin + 1) * ascending.size() / bins);
      double confidence = some.stream().mapToDouble(Ranked::score).average().orElse(0);
      double right =
          some.stream().filter(Ranked::positive).count() / (double) Math.max(1, some.size());
      error += Math.abs(confidence - right) * some.size() / Math.max(1, ascending.size());
    }
    return error;
  }
}
