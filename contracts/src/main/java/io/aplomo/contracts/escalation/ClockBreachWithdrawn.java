package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * A breach is taken back: a fact that counts from before the deadline came after it.
 *
 * @param step which clock, why, and where it stands now
 */
public record ClockBreachWithdrawn(@JsonUnwrapped ClockStep step) implements ClockEvent {
  public ClockBreachWithdrawn {
    Bounds.present(step, "step");
  }
}
