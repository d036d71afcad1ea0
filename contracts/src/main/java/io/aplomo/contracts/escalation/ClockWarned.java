package io.aplomo.contracts.escalation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.aplomo.contracts.Bounds;

/**
 * A clock comes near its deadline.
 *
 * @param step which clock, why, and where it stands now
 * @param warning which of its warnings
 * @param skipped whether its instant had passed when the deadline was moved, so that nobody was
 *     warned
 */
public record ClockWarned(@JsonUnwrapped ClockStep step, ClockWarning warning, boolean skipped)
    implements ClockEvent {
  public ClockWarned {
    Bounds.present(step, "step");
    Bounds.present(warning, "warning");
  }
}
