package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * The customer was offered a supervisor.
 *
 * @param step whose conduct, why, and where the protocol stands now
 */
public record ConductSupervisorOffered(@JsonUnwrapped ConductStep step) implements ConductEvent {
  public ConductSupervisorOffered {
    Bounds.present(step, "step");
  }
}
