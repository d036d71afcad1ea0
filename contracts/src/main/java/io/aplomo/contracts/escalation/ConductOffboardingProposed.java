package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * A manager proposes to end the relation with the customer.
 *
 * @param step whose conduct, why, and where the protocol stands now
 */
public record ConductOffboardingProposed(@JsonUnwrapped ConductStep step) implements ConductEvent {
  public ConductOffboardingProposed {
    Bounds.present(step, "step");
  }
}
