package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer was told that something would be done, and by when.
 *
 * @param step which promise, and when
 * @param replaces the promise in whose place it is made; absent if it is the first
 */
public record CasePromiseMade(@JsonUnwrapped PromiseStep step, @Nullable UUID replaces)
    implements PromiseEvent {
  public CasePromiseMade {
    Bounds.present(step, "step");
  }
}
