package io.aplomo.escalation.sla.model;

/** What a clock of the customer begins with. */
public enum ClockStart {
  /** The complaint reached the organisation. */
  RECEIPT,
  /**
   * A case that was held to be settled is taken up again for the first time: the customer has asked
   * for a review of the answer. {@link ClockKind#RESOLUTION} only.
   */
  REVIEW
}
