package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;
import java.time.Instant;

/**
 * The contact was ended; new messages wait for the end of the cool-off.
 *
 * @param step whose conduct, why, and where the protocol stands now
 * @param until when the cool-off ends by itself
 */
public record ConductContactEnded(@JsonUnwrapped ConductStep step, Instant until)
    implements ConductEvent {
  public ConductContactEnded {
    Bounds.present(step, "step");
    Bounds.present(until, "until");
  }
}
