package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * The time of a promise passed, and it was neither kept nor the customer told.
 *
 * @param step which promise, and when
 */
public record CasePromiseBroken(@JsonUnwrapped PromiseStep step) implements PromiseEvent {
  public CasePromiseBroken {
    Bounds.present(step, "step");
  }
}
