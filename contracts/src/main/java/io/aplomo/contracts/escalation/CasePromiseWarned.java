package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * A promise comes near: the customer can still be told before it breaks.
 *
 * @param step which promise, and when
 */
public record CasePromiseWarned(@JsonUnwrapped PromiseStep step) implements PromiseEvent {
  public CasePromiseWarned {
    Bounds.present(step, "step");
  }
}
