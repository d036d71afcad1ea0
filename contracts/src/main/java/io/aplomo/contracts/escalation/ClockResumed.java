package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * A clock that stood still runs on.
 *
 * @param step which clock, why, and where it stands now
 */
public record ClockResumed(@JsonUnwrapped ClockStep step) implements ClockEvent {
  public ClockResumed {
    Bounds.present(step, "step");
  }
}
