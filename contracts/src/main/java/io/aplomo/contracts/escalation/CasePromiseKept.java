package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * What was promised is done.
 *
 * @param step which promise, and when
 * @param late whether its time had passed
 */
public record CasePromiseKept(@JsonUnwrapped PromiseStep step, boolean late)
    implements PromiseEvent {
  public CasePromiseKept {
    Bounds.present(step, "step");
  }
}
