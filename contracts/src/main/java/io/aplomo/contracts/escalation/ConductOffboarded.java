package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.time.Instant;

/**
 * A second manager confirmed it: the relation is ended.
 *
 * @param step whose conduct, why, and where the protocol stands now
 * @param proposedBy who proposed it: somebody else
 * @param reviewAt when it has to be looked at again
 */
public record ConductOffboarded(
    @JsonUnwrapped ConductStep step, String proposedBy, Instant reviewAt) implements ConductEvent {
  public ConductOffboarded {
    Bounds.present(step, "step");
    Bounds.matching(proposedBy, "proposedBy", Formats.TOKEN_SUBJECT);
    Bounds.present(reviewAt, "reviewAt");
  }
}
