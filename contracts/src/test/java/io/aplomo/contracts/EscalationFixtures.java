package io.aplomo.contracts;

import static io.aplomo.contracts.EventFixtures.CASE;
import static io.aplomo.contracts.EventFixtures.COMPLAINT;

import io.aplomo.contracts.escalation.CaseEscalated;
import io.aplomo.contracts.escalation.CaseEscalationAccepted;
import io.aplomo.contracts.escalation.CaseEscalationClimbed;
import io.aplomo.contracts.escalation.CaseEscalationEnded;
import io.aplomo.contracts.escalation.CaseEscalationRefused;
import io.aplomo.contracts.escalation.CaseSupervisorRequested;
import io.aplomo.contracts.escalation.CaseTransferOffered;
import io.aplomo.contracts.escalation.CaseTransferRefused;
import io.aplomo.contracts.escalation.CaseTransferred;
import io.aplomo.contracts.escalation.EscalationLevel;
import io.aplomo.contracts.escalation.Queue;
import io.aplomo.contracts.escalation.TransferKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The records of escalations and transfers. */
final class EscalationFixtures {
  static final CaseEscalated ESCALATED =
      new CaseEscalated(
          CASE,
          COMPLAINT,
          "agent-17",
          Queue.SUPERVISORS,
          "agent-17",
          Instant.parse("2026-11-21T10:11:00.125Z"),
          "AUTHORITY_MISSING",
          UUID.fromString("5b0c3e0a-1d52-8c1f-9a40-2f6c1d9e7b31"),
          EscalationLevel.MANAGER,
          List.of("AUTHORITY_MISSING", "BREACH"),
          "supervisor-3",
          Instant.parse("2026-11-21T10:26:00.125Z"));

  static final CaseEscalationAccepted ESCALATION_ACCEPTED =
      new CaseEscalationAccepted(
          CASE,
          COMPLAINT,
          UUID.fromString("5b0c3e0a-1d52-8c1f-9a40-2f6c1d9e7b31"),
          EscalationLevel.MANAGER,
          "supervisor-3",
          Instant.parse("2026-11-21T10:11:00.125Z"));

  static final CaseEscalationRefused ESCALATION_REFUSED =
      new CaseEscalationRefused(
          CASE,
          COMPLAINT,
          UUID.fromString("5b0c3e0a-1d52-8c1f-9a40-2f6c1d9e7b31"),
          EscalationLevel.MANAGER,
          "supervisor-3",
          Instant.parse("2026-11-21T10:11:00.125Z"),
          "IN_ANOTHER_CONTACT",
          "supervisor-4");

  static final CaseEscalationClimbed ESCALATION_CLIMBED =
      new CaseEscalationClimbed(
          CASE,
          COMPLAINT,
          UUID.fromString("5b0c3e0a-1d52-8c1f-9a40-2f6c1d9e7b31"),
          EscalationLevel.SUPERVISOR,
          EscalationLevel.MANAGER,
          "supervisor-3",
          Instant.parse("2026-11-21T10:26:00.125Z"),
          Instant.parse("2026-11-21T10:11:00.125Z"),
          true);

  static final CaseEscalationEnded ESCALATION_ENDED =
      new CaseEscalationEnded(
          CASE,
          COMPLAINT,
          UUID.fromString("5b0c3e0a-1d52-8c1f-9a40-2f6c1d9e7b31"),
          EscalationLevel.MANAGER,
          Instant.parse("2026-11-21T10:11:00.125Z"),
          "RESOLVED");

  static final CaseSupervisorRequested SUPERVISOR_REQUESTED =
      new CaseSupervisorRequested(
          CASE,
          COMPLAINT,
          UUID.fromString("5b0c3e0a-1d52-8c1f-9a40-2f6c1d9e7b31"),
          "agent-17",
          Instant.parse("2026-11-21T10:11:00.125Z"),
          "NOT_SATISFIED");

  static final CaseTransferOffered TRANSFER_OFFERED =
      new CaseTransferOffered(
          CASE,
          COMPLAINT,
          UUID.fromString("01a1fd75-2b10-7d3e-8a51-6c0f2e9b4d17"),
          "agent-17",
          "agent-04",
          "catalan",
          "agent-17",
          Instant.parse("2026-11-21T10:21:00.125Z"),
          "SPEAKS_CATALAN",
          Instant.parse("2026-11-21T10:31:00.125Z"));

  static final CaseTransferred TRANSFERRED =
      new CaseTransferred(
          CASE,
          COMPLAINT,
          UUID.fromString("01a1fd75-2b10-7d3e-8a51-6c0f2e9b4d17"),
          TransferKind.WARM,
          "agent-17",
          "agent-04",
          "agent-17",
          Instant.parse("2026-11-21T10:21:00.125Z"),
          "SPEAKS_CATALAN",
          2);

  static final CaseTransferRefused TRANSFER_REFUSED =
      new CaseTransferRefused(
          CASE,
          COMPLAINT,
          UUID.fromString("01a1fd75-2b10-7d3e-8a51-6c0f2e9b4d17"),
          "agent-17",
          "agent-04",
          Instant.parse("2026-11-21T10:21:00.125Z"),
          "NOT_MY_PRODUCT");

  private EscalationFixtures() {}
}
