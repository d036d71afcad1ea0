package io.aplomo.triage.scoring.learned;

/** Log-odds and probabilities, the same to the last bit on every machine. */
public final class Odds {
  private static final double LEAST = 0.001;

  private Odds() {}

  /** The probability of these log-odds. */
  public static double probability(double logOdds) {
    // StrictMath gives the same bits on every machine; Math may not.
    return 1 / (1 + StrictMath.exp(-logOdds));
  }

  /** The log-odds of a probability, which is taken to be between 0.001 and 0.999. */
  public static double of(double probability) {
    double p = Math.clamp(probability, LEAST, 1 - LEAST);
    return StrictMath.log(p / (1 - p));
  }
}
