package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * A restriction, or the end of the relation, holds no longer.
 *
 * @param step whose conduct, why, and where the protocol stands now
 * @param cause who ended it: a person, or the time that had been set
 */
public record ConductRestrictionLifted(@JsonUnwrapped ConductStep step, ConductCause cause)
    implements ConductEvent {
  public ConductRestrictionLifted {
    Bounds.present(step, "step");
    Bounds.present(cause, "cause");
  }
}
