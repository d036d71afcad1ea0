package io.aplomo.contracts.triage;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A counter-offer that a policy leaves open.
 *
 * @param code stable, upper case with underscores, for example {@code DISCOUNT_UP_TO}; consoles
 *     translate it
 * @param policy code of the policy that allows it; absent if it needs none, as an explanation does
 * @param value the most that may be offered, in {@code unit}; absent if the offer is not a quantity
 * @param unit {@code days}, {@code percent}, or an ISO 4217 currency code, as the policy has it;
 *     absent with {@code value}
 */
public record Offer(
    String code, @Nullable String policy, @Nullable BigDecimal value, @Nullable String unit) {
  public Offer {
    Bounds.matching(code, "code", Formats.REASON);
    Bounds.optionalMatching(policy, "policy", Formats.CODE);
    Bounds.optionalMatching(unit, "unit", Formats.UNIT);
  }
}
