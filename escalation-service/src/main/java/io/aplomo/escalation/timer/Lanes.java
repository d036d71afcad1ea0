package io.aplomo.escalation.timer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which of two lanes goes next, so that what falls due now does not queue behind a backlog.
 *
 * <p>A claim that comes back full says that there is a backlog: all that was due by then. From then
 * on claims over everything, oldest first, alternate with claims for what fell due since; each lane
 * has every second turn, so neither starves. A fresh lane that is full itself has become part of
 * the backlog: what it leaves behind, and only that, joins it. Times are the database's. Not
 * thread-safe.
 */
final class Lanes {
  /** Where to claim. */
  enum Lane {
    /** Whatever is due, the oldest first. */
    ALL,
    /** What fell due after the backlog was found. */
    FRESH
  }

  private @Nullable Instant backlog;
  private boolean freshIsNext;

  /**
   * The lane of the next claim.
   *
   * @param freshMayBeDue whether anything may have fallen due after the backlog was found
   */
  Lane next(boolean freshMayBeDue) {
    return backlog != null && freshIsNext && freshMayBeDue ? Lane.FRESH : Lane.ALL;
  }

  /** What is due until then is the backlog; null while there is none. */
  @Nullable Instant backlog() {
    return backlog;
  }

  /**
   * A claim over all shards came back.
   *
   * @param asked its time
   * @param fired how many timers it brought
   * @param most how many it could have brought
   */
  void fired(Lane lane, Instant asked, int fired, int most) {
    if (lane == Lane.FRESH) {
      freshIsNext = false;
      if (fired >= most) {
        backlog = asked;
      }
      return;
    }
    freshIsNext = true;
    if (backlog == null && fired >= most) {
      backlog = asked;
    } else if (fired * 2 < most) {
      // Less than full may be a skipped case; less than half is the end.
      backlog = null;
    }
  }

  /** Begins anew, without a backlog. */
  void reset() {
    backlog = null;
    freshIsNext = false;
  }
}
