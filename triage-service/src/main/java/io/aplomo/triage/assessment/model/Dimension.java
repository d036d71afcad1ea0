package io.aplomo.triage.assessment.model;

import java.util.List;
import java.util.Locale;

/** What of an assessment a person can correct, and what they can say of it. */
public enum Dimension {
  URGENCY("LOW", "NORMAL", "HIGH", "CRITICAL"),
  FAULT("COMPANY", "CUSTOMER", "THIRD_PARTY", "UNDETERMINED"),
  CONDUCT("CIVIL", "ANGRY", "ABUSIVE", "THREATENING"),
  EMOTION("CALM", "UPSET", "ANGRY", "DISTRESSED"),
  DEMAND("NONE", "REASONABLE", "UNREASONABLE"),
  UNDERSTANDING("INFORMED", "MISINFORMED", "UNKNOWN"),
  CATEGORY(
      "BILLING",
      "SERVICE_CONTINUITY",
      "DELIVERY",
      "PRODUCT",
      "CONTRACT",
      "STAFF",
      "PRIVACY",
      "OTHER"),
  INTENT("COMPLAINT", "INFORMATION", "QUESTION", "COURTESY", "WITHDRAWAL"),
  SAFETY(Dimension.FALSE, Dimension.TRUE),
  VULNERABLE(Dimension.FALSE, Dimension.TRUE);

  /** The verdicts of the two that are a matter of yes or no. */
  private static final String TRUE = "TRUE";

  private static final String FALSE = "FALSE";

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
  private final List<String> verdicts;

  Dimension(String... verdicts) {
    this.verdicts = List.of(verdicts);
  }

  /** All there are, in the order of the contract. */
  public List<String> verdicts() {
    return verdicts;
  }

  public boolean admits(String verdict) {
    return verdicts.contains(verdict);
  }

  /** What a verdict is called in training data: a level as its number, yes and no as booleans. */
  public Object label(String verdict) {
    return switch (this) {
      case URGENCY -> verdicts.indexOf(verdict);
      case SAFETY, VULNERABLE -> verdict.equals(TRUE);
      case FAULT, CONDUCT, EMOTION, DEMAND, UNDERSTANDING, CATEGORY, INTENT ->
          verdict.toLowerCase(Locale.ROOT);
    };
  }

  /** The verdict of a matter of yes or no. */
  public static String verdict(boolean holds) {
    return holds ? TRUE : FALSE;
  }
}
