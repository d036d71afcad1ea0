package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * A clock stands still; what it has accrued is kept.
 *
 * @param step which clock, why, and where it stands now
 */
public record ClockPaused(@JsonUnwrapped ClockStep step) implements ClockEvent {
  public ClockPaused {
    Bounds.present(step, "step");
  }
}
