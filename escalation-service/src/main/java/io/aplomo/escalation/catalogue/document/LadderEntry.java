package io.aplomo.escalation.catalogue.document;

import io.aplomo.escalation.sla.model.LadderStep;
import io.aplomo.escalation.sla.model.Target;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is called about a breach.
 *
 * @param afterSeconds of open time after the breach; 0 for at once
 */
@Schema(name = "SlaLadderStep")
public record LadderEntry(
    LadderStep.@NotNull Audience audience,
    @Schema(examples = "7200") @NotNull @Min(0) @Max(Target.MOST_SECONDS) Long afterSeconds) {

  LadderStep step() {
    return new LadderStep(audience, afterSeconds);
  }
}
