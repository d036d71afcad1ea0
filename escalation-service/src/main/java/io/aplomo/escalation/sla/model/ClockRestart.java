package io.aplomo.escalation.sla.model;

/** What a clock that runs begins anew with, with the whole of its target. */
public enum ClockRestart {
  /**
   * The customer has the confirmation of receipt, for the first time (Housing Ombudsman, Complaint
   * Handling Code: stage 1 is answered within ten working days of the acknowledgement).
   */
  ACKNOWLEDGEMENT,
  /**
   * The customer has supplied what the complaint lacked: {@link PauseCause#AWAITING_COMPLETION} is
   * over (Ley 10/2025, art. 13.3: the clock starts after).
   */
  COMPLETION
}
