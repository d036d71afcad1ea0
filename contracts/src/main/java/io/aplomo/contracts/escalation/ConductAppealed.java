package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * The customer does not accept a step.
 *
 * @param step whose conduct, why, and where the protocol stands now
 */
public record ConductAppealed(@JsonUnwrapped ConductStep step) implements ConductEvent {
  public ConductAppealed {
    Bounds.present(step, "step");
  }
}
