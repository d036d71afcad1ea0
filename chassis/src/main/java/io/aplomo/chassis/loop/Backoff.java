package io.aplomo.chassis.loop;

import java.time.Duration;

/**
 * Waits that double from {@code first} to {@code cap} and stay there: a fault of the environment is
 * retried for ever (invariant 10). Not thread-safe: one per loop.
 */
public final class Backoff {
  private final Duration first;
  private final Duration cap;
  private Duration next;

  public Backoff(Duration first, Duration cap) {
    this.first = first;
    this.cap = cap;
    this.next = first;
  }

  /** The time to wait before the next try. */
  public Duration next() {
    Duration wait = next;
    Duration doubled = wait.multipliedBy(2);
    next = doubled.compareTo(cap) > 0 ? cap : doubled;
    return wait;
  }

  /** Something went well: the next fault starts small again. */
  public void reset() {
    next = first;
  }
}
