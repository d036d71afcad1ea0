package io.aplomo.escalation.timer;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Does the timers of a failed batch one by one, so that one that cannot fire holds up nobody. What
 * fails alone waits longer and longer, and later clocks of its case go first then. Only its own
 * faults are counted against it: while the environment is at fault it comes again for ever
 * (invariant 10).
 */
final class Retries {
  private final TimerStore store;
  private final LongSupplier ticker;
  private final TimerWorker.Observer observer;

  Retries(TimerStore store, LongSupplier ticker, TimerWorker.Observer observer) {
    this.store = store;
    this.ticker = ticker;
    this.observer = observer;
  }

  void oneByOne(List<Timer> timers) {
    for (Timer timer : timers) {
      observer.alive();
      long before = ticker.getAsLong();
      try {
        Due due = store.fireOne(timer.clockId());
        if (!due.timers().isEmpty()) {
          observer.fired(due, Duration.ofNanos(ticker.getAsLong() - before));
        }
      } catch (ConsequenceFailed e) {
        observer.failed(timer, store.failed(timer, e.code(), !e.blamesEnvironment()));
      }
    }
  }
}
