package io.aplomo.triage.training.evaluation;

import java.util.Locale;

/**
 * A figure of an evaluation.
 *
 * @param name what was measured, on what
 * @param value the figure
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param over how many texts it was measured
 * @param bar what it is held to
 */
record Figure(String name, double value, double low, double high, int over, Bar bar) {
  /**
   * What a figure must reach.
   *
   * @param must the least, or the most if {@code atMost}; {@code NaN} if it is reported only
   * @param goal where it should get
   */
  record Bar(double must, double goal, boolean atMost) {
    static final Bar NONE = new Bar(Double.NaN, Double.NaN, false);

    static Bar atLeast(double must, double goal) {
      return new Bar(must, goal, false);
    }

    static Bar atMost(double must, double goal) {
      return new Bar(must, goal, true);
    }

    boolean isReached(double value, double bar) {
      return atMost ? value <= bar : value >= bar;
    }
  }

  /** Whether it reaches what it must; a figure without a bar does. */
  boolean holds() {
    return Double.isNaN(bar.must()) || bar.isReached(value, bar.must());
  }

  String line() {
    String verdict =
        Double.isNaN(bar.must())
            ? ""
            : bar.isReached(value, bar.goal()) ? "goal" : holds() ? "holds" : "MISSED";
    String held =
        Double.isNaN(bar.must())
            ? ""
            : String.format(
                Locale.ROOT, "%s %.3f / %.3f", bar.atMost() ? "<=" : ">=", bar.must(), bar.goal());
    return String.format(
        Locale.ROOT,
        "%-52s %6.3f  [%.3f, %.3f] %5d  %-16s %s",
        name,
        value,
        low,
        high,
        over,
        held,
        verdict);
  }
}
