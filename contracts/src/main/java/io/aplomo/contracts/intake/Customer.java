package io.aplomo.contracts.intake;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Limits;
import org.jspecify.annotations.Nullable;

/**
 * Who complains, as far as the caller said.
 *
 * @param ref the customer's id in the organisation's own systems
 * @param name how the customer is addressed
 * @param tier the organisation's own grade of customer, in its own words
 * @param vulnerable whether the organisation knows of a vulnerability; absent if it did not say
 */
public record Customer(
    String ref, @Nullable String name, @Nullable String tier, @Nullable Boolean vulnerable) {
  public Customer {
    Bounds.text(ref, "ref", Limits.CUSTOMER_REF);
    Bounds.optionalText(name, "name", Limits.CUSTOMER_NAME);
    Bounds.optionalText(tier, "tier", Limits.CUSTOMER_TIER);
  }
}
