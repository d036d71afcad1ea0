package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * What steps rested on was corrected: they are withdrawn.
 *
 * @param step whose conduct, why, and where the protocol stands now
 * @param observations how many of them rested on it
 */
public record ConductWithdrawn(@JsonUnwrapped ConductStep step, int observations)
    implements ConductEvent {
  public ConductWithdrawn {
    Bounds.present(step, "step");
    Bounds.atLeast(1, observations, "observations");
  }
}
