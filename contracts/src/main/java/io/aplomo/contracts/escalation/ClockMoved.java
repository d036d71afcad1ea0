package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;
import java.time.Instant;

/**
 * A clock has another deadline, in {@code dueAt}.
 *
 * @param step which clock, why, and where it stands now
 * @param from the deadline until now
 */
public record ClockMoved(@JsonUnwrapped ClockStep step, Instant from) implements ClockEvent {
  public ClockMoved {
    Bounds.present(step, "step");
    Bounds.present(from, "from");
  }
}
