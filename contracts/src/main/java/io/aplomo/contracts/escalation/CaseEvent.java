package io.aplomo.contracts.escalation;

import java.util.UUID;

/** What is published on {@code aplomo.cases.v1}. */
public sealed interface CaseEvent
    permits CaseOpened,
        CasePrioritised,
        CaseRouted,
        CaseAssigned,
        CaseReleased,
        CaseEscalated,
        CaseStepDone,
        CaseDemandMoved,
        CaseEscalationAccepted,
        CaseEscalationRefused,
        CaseEscalationClimbed,
        CaseEscalationEnded,
        CaseSupervisorRequested,
        CaseTransferOffered,
        CaseTransferred,
        CaseTransferRefused,
        CaseResolved,
        CaseReopened,
        CaseClosed,
        ClockEvent,
        PromiseEvent,
        AcknowledgementRequested {
  UUID caseId();

  UUID complaintId();
}
