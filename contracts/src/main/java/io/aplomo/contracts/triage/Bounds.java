package io.aplomo.contracts.triage;

/** Checks of the ranges that the records of this package promise. */
final class Bounds {
  private Bounds() {}

  /** Throws unless {@code value} is a number from 0 to 1, both included. */
  static void requireProbability(String name, double value) {
    // Written so that NaN fails too.
    if (!(value >= 0.0 && value <= 1.0)) {
      throw new IllegalArgumentException(name + " must be from 0 to 1: " + value);
    }
  }
}
