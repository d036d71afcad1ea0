package io.aplomo.bench;

/**
 * How long and how often.
 *
 * @param warmUpSeconds of load before the first figure
 * @param runs of each kind; the median and the worst are reported
 * @param seconds of one run
 */
record RunPlan(int warmUpSeconds, int runs, int seconds) {
  RunPlan {
    if (warmUpSeconds < 0 || runs < 1 || seconds < 1) {
      throw new IllegalArgumentException("at least one run of one second");
    }
  }
}
