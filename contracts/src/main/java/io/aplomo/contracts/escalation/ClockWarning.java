package io.aplomo.contracts.escalation;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.ContractViolation;
import org.jspecify.annotations.Nullable;

/**
 * Which of a clock's warnings: it has either a share or a lead.
 *
 * @param share the part of the target that is used up, 0 to 1
 * @param leadSeconds how long before the deadline, in seconds, not negative
 */
public record ClockWarning(@Nullable Double share, @Nullable Long leadSeconds) {
  public ClockWarning {
    if ((share == null) == (leadSeconds == null)) {
      throw ContractViolation.invalid("share", "and leadSeconds are both there or both missing");
    }
    if (share != null) {
      Bounds.probability(share, "share");
    }
    if (leadSeconds != null) {
      Bounds.atLeast(0, leadSeconds, "leadSeconds");
    }
  }
}
