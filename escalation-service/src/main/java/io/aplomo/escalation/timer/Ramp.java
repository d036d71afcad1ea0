package io.aplomo.escalation.timer;

import java.time.Duration;

/**
 * After the start a backlog is worked off with a tenth of the force, and with a tenth more after
 * each tenth of the ramp, so that those who live on its consequences are not run over by the hours
 * for which we were away.
 */
final class Ramp {
  private static final int STEPS = 10;

  private final long startNanos;
  private final long stepNanos;

  /**
   * Makes a ramp.
   *
   * @param length until full force; zero for full force at once
   */
  Ramp(long startNanos, Duration length) {
    this.startNanos = startNanos;
    this.stepNanos = length.toNanos() / STEPS;
  }

  /** The time from the beginning of a batch until the next one may begin. */
  Duration pace(long nowNanos, Duration batchTook) {
    if (stepNanos == 0) {
      return Duration.ZERO;
    }
    long step = (nowNanos - startNanos) / stepNanos + 1;
    return step >= STEPS ? Duration.ZERO : batchTook.multipliedBy(STEPS).dividedBy(step);
  }
}
