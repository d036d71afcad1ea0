package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * A clock ends without being met or breached: nothing is due any more.
 *
 * @param step which clock, why, and where it stands now
 */
public record ClockCancelled(@JsonUnwrapped ClockStep step) implements ClockEvent {
  public ClockCancelled {
    Bounds.present(step, "step");
  }
}
