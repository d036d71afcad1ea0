package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * The contact goes on as with anybody.
 *
 * @param step whose conduct, why, and where the protocol stands now
 * @param cause who ended it: a person, or the time that had been set
 */
public record ConductResumed(@JsonUnwrapped ConductStep step, ConductCause cause)
    implements ConductEvent {
  public ConductResumed {
    Bounds.present(step, "step");
    Bounds.present(cause, "cause");
  }
}
