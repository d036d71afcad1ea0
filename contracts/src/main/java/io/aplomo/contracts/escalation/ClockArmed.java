package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * A clock runs: for the first time, or again after it was met.
 *
 * @param step which clock, why, and where it stands now
 */
public record ClockArmed(@JsonUnwrapped ClockStep step) implements ClockEvent {
  public ClockArmed {
    Bounds.present(step, "step");
  }
}
