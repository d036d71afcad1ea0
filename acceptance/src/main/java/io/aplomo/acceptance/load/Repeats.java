package io.aplomo.acceptance.load;

import java.util.concurrent.atomic.LongAdder;

/** Why requests had to be repeated, counted. */
public final class Repeats {
  private final LongAdder silent = new LongAdder();
  private final LongAdder unavailable = new LongAdder();
  private final LongAdder unavailableWithoutRetryAfter = new LongAdder();
  private final LongAdder inFlight = new LongAdder();

  void silent() {
    silent.increment();
  }

  void unavailable(boolean withRetryAfter) {
    unavailable.increment();
    if (!withRetryAfter) {
      unavailableWithoutRetryAfter.increment();
    }
  }

  void inFlight() {
    inFlight.increment();
  }

  /** No whole answer: refused connection, reset, time-out. */
  public long silences() {
    return silent.sum();
  }

  /** Answers 503 and 429. */
  public long unavailables() {
    return unavailable.sum();
  }

  /** Those of {@link #unavailables} that did not say when to come back. */
  public long unavailablesWithoutRetryAfter() {
    return unavailableWithoutRetryAfter.sum();
  }

  /** Answers 409: an earlier try with the same key was still being worked on. */
  public long inFlights() {
    return inFlight.sum();
  }

  /** All of them. */
  public long total() {
    return silences() + unavailables() + inFlights();
  }
}
