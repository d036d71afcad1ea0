package io.aplomo.bench;

import java.util.List;

/**
 * What the timers are measured with.
 *
 * @param run warm-up, number and length of the runs
 * @param drain timers due at once in one round of the capacity
 * @param pending timers of the far future that lie there while punctuality is measured
 * @param rate timers that fall due a second
 * @param herd timers due at one instant
 * @param sizes how many timers are pending when a claim is looked at
 * @param heldSeconds how long a transaction is held
 * @param parts what to measure: capacity, punctuality, herd, claim, bloat
 * @param others whether JobRunr and Quartz are measured as well
 */
record TimersPlan(
    RunPlan run,
    int drain,
    int pending,
    int rate,
    int herd,
    List<Integer> sizes,
    int heldSeconds,
    List<String> parts,
    boolean others) {
  TimersPlan {
    sizes = List.copyOf(sizes);
    parts = List.copyOf(parts);
  }

  boolean has(String part) {
    return parts.isEmpty() || parts.contains(part);
  }
}
