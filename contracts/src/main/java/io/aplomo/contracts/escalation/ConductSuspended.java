package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * The customer may harm themselves: no step holds any more, and somebody has to care.
 *
 * @param step whose conduct, why, and where the protocol stands now
 */
public record ConductSuspended(@JsonUnwrapped ConductStep step) implements ConductEvent {
  public ConductSuspended {
    Bounds.present(step, "step");
  }
}
