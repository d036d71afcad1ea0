package io.aplomo.triage.catalogue.http;

import io.aplomo.triage.scoring.conversation.Policy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule of the organisation.
 *
 * @param code names it in assessments
 * @param value the limit, in {@code unit}
 * @param unit {@code days}, {@code percent} or {@code currency}
 */
@Schema(name = "Policy")
public record PolicyEntry(
    @Schema(examples = "RET-30") @NotNull @Pattern(regexp = CODE) String code,
    @NotNull Policy.Kind kind,
    @Schema(examples = "30") @NotNull @Min(0) @Max(MAX_VALUE) BigDecimal value,
    @Schema(examples = "days") @NotNull @Pattern(regexp = "days|percent|currency") String unit) {

  /** As codes are in events. */
  static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  /** Above any amount in any currency; keeps numbers with absurd exponents out. */
  static final long MAX_VALUE = 1_000_000_000_000L;

  /** The same for the scorer. */
  public Policy policy() {
    return new Policy(code, kind, value, unit);
  }

  /** What a policy of its kind is measured in. */
  String fittingUnit() {
    return switch (kind) {
      case REFUND_WINDOW, SERVICE_TIER -> "days";
      case MAX_DISCOUNT -> "percent";
      case COMPENSATION_LIMIT -> "currency";
    };
  }
}
