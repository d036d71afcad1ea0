package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * A deadline has passed and what the clock waits for was not done.
 *
 * @param step which clock, why, and where it stands now
 * @param held whether it waited for facts that may be on their way, and fired although some may
 *     still be missing; a {@code clock.breach-withdrawn} can follow
 * @param replanned whether the deadline was moved into the past, rather than passed
 */
public record ClockBreached(@JsonUnwrapped ClockStep step, boolean held, boolean replanned)
    implements ClockEvent {
  public ClockBreached {
    Bounds.present(step, "step");
  }
}
