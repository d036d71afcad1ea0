package io.aplomo.triage.scoring.conversation;

import java.math.BigDecimal;

/**
 * A rule of the company that limits what may be granted.
 *
 * @param code names it in assessments
 * @param kind what it limits
 * @param value the limit, in {@code unit}
 * @param unit {@code days}, {@code percent} or {@code currency}
 */
public record Policy(String code, Kind kind, BigDecimal value, String unit) {
  /** What a policy limits. */
  public enum Kind {
    /** Days from purchase within which money is given back. */
    REFUND_WINDOW,
    /** Percent of a bill that may be taken off. */
    MAX_DISCOUNT,
    /** Days within which the customer's plan promises service. */
    SERVICE_TIER,
    /** Money that may be paid for harm and trouble, in the currency of the complaint. */
    COMPENSATION_LIMIT
  }
}
