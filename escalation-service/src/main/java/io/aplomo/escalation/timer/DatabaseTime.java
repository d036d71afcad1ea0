package io.aplomo.escalation.timer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the database's clock shows now at least, by its last answer and the monotonic time that has
 * passed since it came. It only says when to ask; it is never later than the database's own time,
 * unless the machine's monotonic time runs too fast, and then somebody asks in vain. Not
 * thread-safe.
 */
final class DatabaseTime {
  private @Nullable Instant told;
  private long toldNanos;

  /** The database said so in an answer that came at {@code nowNanos}. */
  void tell(Instant now, long nowNanos) {
    told = now;
    toldNanos = nowNanos;
  }

  /** The estimate; before all time as long as the database has not said anything. */
  Instant at(long nowNanos) {
    Instant base = told;
    return base == null ? Instant.EPOCH : base.plusNanos(nowNanos - toldNanos);
  }
}
