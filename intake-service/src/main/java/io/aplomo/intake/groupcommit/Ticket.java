package io.aplomo.intake.groupcommit;

import io.smallrye.mutiny.subscription.UniEmitter;

/** An item and the caller that waits for its outcome. Its state belongs to the lane. */
final class Ticket<T, R> {
  private final T item;
  private final UniEmitter<? super R> caller;
  private final long deadlineNanos;
  private boolean answered;

  Ticket(T item, UniEmitter<? super R> caller, long deadlineNanos) {
    this.item = item;
    this.caller = caller;
    this.deadlineNanos = deadlineNanos;
  }

  T item() {
    return item;
  }

  boolean answered() {
    return answered;
  }

  boolean expired(long nowNanos) {
    return nowNanos - deadlineNanos >= 0;
  }

  void complete(R result) {
    if (!answered) {
      answered = true;
      caller.complete(result);
    }
  }

  void fail(Throwable fault) {
    if (!answered) {
      answered = true;
      caller.fail(fault);
    }
  }
}
