package io.aplomo.contracts.triage;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.aplomo.contracts.Bounds;

/**
 * What the complaint is about.
 *
 * @param verdict the likeliest one, or the caller's own
 * @param confidence 0 to 1; 1 if the caller gave the category
 */
public record Category(Verdict verdict, double confidence) {
  /** The fields a complaint can be about; the same names as in the intake API. */
  public enum Verdict {
    BILLING,
    SERVICE_CONTINUITY,
    DELIVERY,
    PRODUCT,
    CONTRACT,
    STAFF,
    PRIVACY,
    @JsonEnumDefaultValue
    OTHER
  }

  public Category {
    Bounds.present(verdict, "verdict");
    Bounds.probability(confidence, "confidence");
  }
}
