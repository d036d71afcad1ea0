package io.aplomo.triage.scoring.demand;

/**
 * A quantity in the text.
 *
 * @param value above or equal 0
 * @param unit what it counts
 * @param from first token
 * @param to the token after the last
 * @param sentence number of its sentence
 */
record Amount(double value, Unit unit, int from, int to, int sentence) {
  enum Unit {
    MONEY,
    PERCENT
  }
}
