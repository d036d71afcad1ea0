package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * What a clock waited for was done.
 *
 * @param step which clock, why, and where it stands now
 */
public record ClockMet(@JsonUnwrapped ClockStep step) implements ClockEvent {
  public ClockMet {
    Bounds.present(step, "step");
  }
}
