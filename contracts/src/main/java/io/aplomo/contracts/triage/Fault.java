package io.aplomo.contracts.triage;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.aplomo.contracts.Bounds;
import io.aplomo.contracts.ContractViolation;
import io.aplomo.contracts.Limits;
import java.util.List;

/**
 * Whom the facts told make responsible, which is not always whom the writer blames.
 *
 * @param verdict the likeliest verdict of a fair reader, or {@code UNDETERMINED} if none is likely
 *     enough
 * @param probability of each verdict
 * @param confidence 0 to 1, the probability that {@code verdict} is what a fair reader would say
 * @param reasons what speaks for or against, heaviest first
 */
public record Fault(
    Verdict verdict, Probability probability, double confidence, List<Reason> reasons) {
  /** Who is responsible. */
  public enum Verdict {
    COMPANY,
    CUSTOMER,
    THIRD_PARTY,
    @JsonEnumDefaultValue
    UNDETERMINED
  }

  /**
   * How likely each verdict is, each 0 to 1, together 1 (to rounding). It is not a division of the
   * bill.
   *
   * @param company the company complained about, or whoever acts for it
   * @param customer the writer, by their own account
   * @param thirdParty somebody else: another company, a thief, an authority, the weather
   * @param undetermined the text does not let a fair reader decide
   */
  public record Probability(
      double company, double customer, double thirdParty, double undetermined) {
    /** What the sum may differ from 1 by, because the four are rounded. */
    private static final double ROUNDING = 0.01;

    public Probability {
      Bounds.probability(company, "company");
      Bounds.probability(customer, "customer");
      Bounds.probability(thirdParty, "thirdParty");
      Bounds.probability(undetermined, "undetermined");
      double sum = company + customer + thirdParty + undetermined;
      if (Math.abs(sum - 1.0) > ROUNDING) {
        throw ContractViolation.invalid("undetermined", "and the others do not add up to 1");
      }
    }
  }

  public Fault {
    Bounds.present(verdict, "verdict");
    Bounds.present(probability, "probability");
    Bounds.probability(confidence, "confidence");
    reasons = Bounds.first(reasons, "reasons", Limits.REASONS);
  }
}
