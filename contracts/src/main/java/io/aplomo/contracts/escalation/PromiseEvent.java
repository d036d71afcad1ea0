package io.aplomo.contracts.escalation;

import java.util.UUID;

/** What happened to something that a customer was told would be done. */
public sealed interface PromiseEvent extends CaseEvent
    permits CasePromiseMade,
        CasePromiseWarned,
        CasePromiseKept,
        CasePromiseBroken,
        CasePromiseReplaced,
        CasePromiseWithdrawn {
  PromiseStep step();

  @Override
  default UUID caseId() {
    return step().caseId();
  }

  @Override
  default UUID complaintId() {
    return step().complaintId();
  }
}
