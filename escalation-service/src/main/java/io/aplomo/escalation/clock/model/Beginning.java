package io.aplomo.escalation.clock.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when the time of a clock counts.
 *
 * @param cause why from then
 */
record Beginning(Instant at, Clock.Cause cause) {
  /** The later one of this and another, if there is another. */
  Beginning orLater(@Nullable Instant other, Clock.Cause why) {
    return other != null && other.isAfter(at) ? new Beginning(other, why) : this;
  }
}
