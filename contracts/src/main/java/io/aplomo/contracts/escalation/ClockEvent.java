package io.aplomo.contracts.escalation;

import java.util.UUID;

/** A step in the life of one clock. */
public sealed interface ClockEvent extends CaseEvent
    permits ClockArmed,
        ClockPaused,
        ClockResumed,
        ClockWarned,
        ClockBreached,
        ClockBreachWithdrawn,
        ClockMet,
        ClockCancelled,
        ClockMoved {
  ClockStep step();

  @Override
  default UUID caseId() {
    return step().caseId();
  }

  @Override
  default UUID complaintId() {
    return step().complaintId();
  }
}
