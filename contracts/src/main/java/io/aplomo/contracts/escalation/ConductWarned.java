package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * The customer was politely warned.
 *
 * @param step whose conduct, why, and where the protocol stands now
 */
public record ConductWarned(@JsonUnwrapped ConductStep step) implements ConductEvent {
  public ConductWarned {
    Bounds.present(step, "step");
  }
}
