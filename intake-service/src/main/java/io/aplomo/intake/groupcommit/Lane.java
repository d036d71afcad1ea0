package io.aplomo.intake.groupcommit;

import java.time.Duration;

/** Where a group commit keeps its state: one thing at a time, with timers and a clock. */
public interface Lane {
  /** Runs {@code task} on the lane, after what was handed in before; from any thread. */
  void run(Runnable task);

  /** Runs {@code task} on the lane once {@code delay} has passed. */
  void after(Duration delay, Runnable task);

  /** Monotonic nanoseconds. */
  long nanos();
}
