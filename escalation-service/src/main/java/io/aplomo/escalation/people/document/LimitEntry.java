package io.aplomo.escalation.people.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The most that a person may grant at once in one currency.
 *
 * @param currency ISO 4217 code
 * @param amountMinor in its smallest unit: cents, pence, yen
 */
@Schema(name = "AuthorityLimit")
public record LimitEntry(
    @Schema(examples = "EUR") @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
    @Schema(examples = "5000") @NotNull @Min(0) @Max(LimitEntry.MAX) Long amountMinor) {

  /** Ten thousand millions of most currencies: no person grants more. */
  static final long MAX = 1_000_000_000_000L;
}
