package io.aplomo.escalation.catalogue.document;

import io.aplomo.escalation.sla.model.SlaPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Clocks that belong together and the cases that have them, as people write it; {@code
 * docs/sla-policies.md} tells what each part means.
 *
 * @param code names it among the tenant's policies; in a request it may be left out, or is that of
 *     the path
 * @param enabled whether it applies to anything
 * @param rank of the contractual clocks of one kind, those of the applying policy with the lowest
 *     rank hold
 * @param clocks at most {@value #MAX_CLOCKS}, each code once
 */
@Schema(name = "SlaPolicy")
public record PolicyDocument(
    @Schema(examples = "standard-email") @Pattern(regexp = CatalogueDocument.CODE)
        @Nullable String code,
    @NotNull @Valid LocalizedName name,
    @NotNull Boolean enabled,
    @Schema(examples = "100") @NotNull @Min(0) @Max(PolicyDocument.MAX_RANK) Integer rank,
    @NotNull @Valid MatchEntry match,
    @NotNull @Size(max = PolicyDocument.MAX_CLOCKS) List<@NotNull @Valid ClockEntry> clocks)
    implements CatalogueDocument {

  /** Every kind of clock twice, and some. */
  static final int MAX_CLOCKS = 32;

  /** Room between any two of the policies that a tenant can have. */
  static final int MAX_RANK = 1_000_000;

  /** The same with a code, as it is kept and answered. */
  public PolicyDocument named(String knownAs) {
    return new PolicyDocument(knownAs, name, enabled, rank, match, clocks);
  }

  /** The same for the engines; asked only of what {@link PolicyRules} have let pass. */
  public SlaPolicy policy(String knownAs) {
    return new SlaPolicy(
        knownAs, enabled, rank, match.match(), clocks.stream().map(ClockEntry::rule).toList());
  }
}
