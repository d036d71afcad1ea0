package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;
import java.time.Instant;
import java.util.UUID;

/**
 * The customer was told, before a promise broke, that it will be later.
 *
 * @param step which promise, and when
 * @param replacedBy the promise in its place
 * @param newDue what the customer was told now
 */
public record CasePromiseReplaced(@JsonUnwrapped PromiseStep step, UUID replacedBy, Instant newDue)
    implements PromiseEvent {
  public CasePromiseReplaced {
    Bounds.present(step, "step");
    Bounds.present(replacedBy, "replacedBy");
    Bounds.present(newDue, "newDue");
  }
}
