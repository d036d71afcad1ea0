package io.aplomo.triage.training.evaluation;

import java.util.Locale;

/**
 * By how much a figure is worse in Spanish than in English. The interval of the difference is put
 * together from those of both figures (Zou and Donner's square-and-add, 2008), which needs nothing
 * but the intervals.
 *
 * @param name of the figure
 * @param worse above 0 if Spanish is the worse one, whichever way the figure points
 * @param low lower end of its 95 % interval
 * @param high upper end
 */
record LanguageGap(String name, double worse, double low, double high) {
  /** A smaller difference would not be noticed by who works with both languages. */
  private static final double NOTICED = 0.05;

  static LanguageGap of(Figure spanish, Figure english) {
    Figure better = spanish.bar().atMost() ? spanish : english;
    Figure poorer = spanish.bar().atMost() ? english : spanish;
    double difference = better.value() - poorer.value();
    return new LanguageGap(
        spanish.name(),
        difference,
        difference - Math.hypot(better.value() - better.low(), poorer.high() - poorer.value()),
        difference + Math.hypot(better.high() - better.value(), poorer.value() - poorer.low()));
  }

  /** Whether Spanish is worse beyond chance, and so much that it matters. */
  boolean isReal() {
    return low > 0 && worse > NOTICED;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-52s %6.3f  [%.3f, %.3f] %s",
        name,
        worse,
        low,
        high,
        isReal() ? "WORSE" : "");
  }
}
