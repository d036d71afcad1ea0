package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * How the customer can be in contact is restricted, for a time.
 *
 * @param step whose conduct, why, and where the protocol stands now
 * @param restriction how the customer can be in contact until the review
 */
public record ConductRestricted(@JsonUnwrapped ConductStep step, ContactRestriction restriction)
    implements ConductEvent {
  public ConductRestricted {
    Bounds.present(step, "step");
    Bounds.present(restriction, "restriction");
  }
}
