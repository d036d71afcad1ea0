package io.aplomo.contracts.escalation;

/** A step of the conduct protocol, published on {@code aplomo.conduct.v1}. */
public sealed interface ConductEvent
    permits ConductObserved,
        ConductWarned,
        ConductSupervisorOffered,
        ConductContactEnded,
        ConductResumed,
        ConductRestricted,
        ConductRestrictionRenewed,
        ConductRestrictionLifted,
        ConductAppealed,
        ConductAppealDecided,
        ConductOffboardingProposed,
        ConductOffboarded,
        ConductSuspended,
        ConductWithdrawn {
  ConductStep step();
}
