package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * A restriction was looked at again and goes on.
 *
 * @param step whose conduct, why, and where the protocol stands now
 * @param restriction how the customer can be in contact until the review
 */
public record ConductRestrictionRenewed(
    @JsonUnwrapped ConductStep step, ContactRestriction restriction) implements ConductEvent {
  public ConductRestrictionRenewed {
    Bounds.present(step, "step");
    Bounds.present(restriction, "restriction");
  }
}
