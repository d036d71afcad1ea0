package io.aplomo.escalation.sla.model;

/** Why time may not count. */
public enum PauseCause {
  /** The organisation waits for the customer. */
  AWAITING_CUSTOMER,
  /**
   * The complaint lacks something that the law lets the organisation ask for (Ley 10/2025, art.
   * 13.3: the customer has ten working days at least, and the clock starts after: {@link
   * ClockRestart#COMPLETION}).
   */
  AWAITING_COMPLETION
}
