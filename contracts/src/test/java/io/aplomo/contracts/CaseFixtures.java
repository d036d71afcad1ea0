package io.aplomo.contracts;

import static io.aplomo.contracts.EventFixtures.CASE;
import static io.aplomo.contracts.EventFixtures.COMPLAINT;
import static io.aplomo.contracts.EventFixtures.MESSAGE;

import io.aplomo.contracts.escalation.CaseAssigned;
import io.aplomo.contracts.escalation.CaseDemandMoved;
import io.aplomo.contracts.escalation.CaseReleased;
import io.aplomo.contracts.escalation.CaseResolved;
import io.aplomo.contracts.escalation.CaseStepDone;
import io.aplomo.contracts.escalation.DemandBasis;
import io.aplomo.contracts.escalation.DemandState;
import io.aplomo.contracts.escalation.RecoveryStep;
import java.time.Instant;
import java.util.List;

/** The records of what people do with a case. */
final class CaseFixtures {
  static final CaseAssigned ASSIGNED =
      new CaseAssigned(
          CASE,
          COMPLAINT,
          "agent-04",
          "agent-17",
          "supervisor-3",
          Instant.parse("2026-11-21T09:20:04.250Z"),
          "SPEAKS_CATALAN");

  static final CaseReleased RELEASED =
      new CaseReleased(
          CASE,
          COMPLAINT,
          "agent-17",
          "agent-17",
          Instant.parse("2026-11-21T14:58:30Z"),
          "END_OF_SHIFT");

  static final CaseStepDone STEP_DONE =
      new CaseStepDone(
          CASE,
          COMPLAINT,
          RecoveryStep.APOLOGISE,
          MESSAGE,
          "CALL-20261121-0042",
          "agent-17",
          Instant.parse("2026-11-21T09:31:00Z"));

  static final CaseDemandMoved DEMAND_MOVED =
      new CaseDemandMoved(
          CASE,
          COMPLAINT,
          DemandState.EXPLAINED,
          DemandState.DECLINED,
          DemandBasis.POLICY,
          "late-refund",
          "NO_LEEWAY",
          "agent-17",
          Instant.parse("2026-11-21T09:40:12.008Z"));

  static final CaseResolved RESOLVED =
      new CaseResolved(
          CASE,
          COMPLAINT,
          "agent-17",
          Instant.parse("2026-11-21T16:02:11.500Z"),
          "REMEDIED",
          List.of(RecoveryStep.APOLOGISE),
          "CUSTOMER_UNREACHABLE");

  private CaseFixtures() {}
}
