package io.aplomo.escalation.cases.model;

/** What a customer whose complaint is handled well gets, in this order (practice R1). */
public enum RecoveryStep {
  /** The customer knows that we have heard them. */
  ACKNOWLEDGE,
  APOLOGISE,
  /** What went wrong is put right, or as far as it can be. */
  FIX,
  /** Somebody answers for it, with the right attitude. */
  OWN,
  ACT_WITH_URGENCY
}
