package io.aplomo.contracts.triage;

import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.Formats;
import io.aplomo.contracts.Limits;
import java.util.List;

/**
 * Whether what the customer asks for is within the policies.
 *
 * @param verdict {@code NONE} if nothing is asked for; {@code REASONABLE} unless a policy forbids
 *     it
 * @param policies codes of the policies that decided, in the order they were given
 * @param offers what the policies still allow, best for the customer first; empty unless the
 *     verdict is {@code UNREASONABLE}
 * @param reasons what decided
 */
public record Demand(
    Verdict verdict, List<String> policies, List<Offer> offers, List<Reason> reasons) {
  /** The demand against the policies. */
  public enum Verdict {
    NONE,
    REASONABLE,
    UNREASONABLE
  }

  public Demand {
    Bounds.present(verdict, "verdict");
    policies =
        Bounds.codes(Bounds.first(policies, "policies", Limits.REASONS), "policies", Formats.CODE);
    offers = Bounds.first(offers, "offers", Limits.REASONS);
    reasons = Bounds.first(reasons, "reasons", Limits.REASONS);
  }
}
