package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * Somebody else than who took the step decided about the appeal.
 *
 * @param step whose conduct, why, and where the protocol stands now
 * @param outcome whether the step was undone
 */
public record ConductAppealDecided(@JsonUnwrapped ConductStep step, AppealOutcome outcome)
    implements ConductEvent {
  public ConductAppealDecided {
    Bounds.present(step, "step");
    Bounds.present(outcome, "outcome");
  }
}
