package io.aplomo.escalation.sla.model;

/**
 * Who is to be called about a breach, and how long after it. The ladder of escalations calls them.
 *
 * @param afterSeconds of open time after the breach; 0 for at once
 */
public record LadderStep(Audience audience, long afterSeconds) {
  /** Who can act. */
  public enum Audience {
    TEAM_LEAD,
    SUPERVISOR,
    MANAGER,
    MANAGER_ON_CALL
  }

  public LadderStep {
    if (afterSeconds < 0) {
      throw new IllegalArgumentException("A step after " + afterSeconds + " s");
    }
  }
}
