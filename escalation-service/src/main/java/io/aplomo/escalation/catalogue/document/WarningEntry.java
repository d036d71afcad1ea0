package io.aplomo.escalation.catalogue.document;

import io.aplomo.escalation.sla.model.Target;
import io.aplomo.escalation.sla.model.Warning;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * When people are warned of a deadline: at a share of the target, or a lead before its end.
 *
 * @param share of the target that has passed; above 0, below 1
 * @param leadSeconds that are left, in the time that counts
 */
@Schema(name = "SlaWarning")
public record WarningEntry(
    @Schema(examples = "0.75") @Nullable Double share,
    @Schema(examples = "1800") @Min(1) @Max(Target.MOST_SECONDS) @Nullable Long leadSeconds) {

  boolean isOneOfBoth() {
    return (share == null) != (leadSeconds == null);
  }

  boolean isWithinBounds() {
    return share == null || (share > 0 && share < 1);
  }

  /** The same for the engines; asked only of what is one of both. */
  Warning warning() {
    return share != null
        ? new Warning.Share(share)
        : new Warning.Lead(Objects.requireNonNull(leadSeconds));
  }
}
