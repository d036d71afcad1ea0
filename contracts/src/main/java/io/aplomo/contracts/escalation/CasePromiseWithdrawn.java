package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;

/**
 * A promise holds no longer.
 *
 * @param step which promise, and when
 * @param reasonCode why, 1 to 64 characters
 */
public record CasePromiseWithdrawn(@JsonUnwrapped PromiseStep step, String reasonCode)
    implements PromiseEvent {
  public CasePromiseWithdrawn {
    Bounds.present(step, "step");
    Bounds.matching(reasonCode, "reasonCode", Formats.CODE);
  }
}
