package io.aplomo.contracts;

import static io.aplomo.contracts.EventFixtures.CASE;
import static io.aplomo.contracts.EventFixtures.COMPLAINT;

import io.aplomo.contracts.escalation.CasePromiseBroken;
import io.aplomo.contracts.escalation.CasePromiseKept;
import io.aplomo.contracts.escalation.CasePromiseMade;
import io.aplomo.contracts.escalation.CasePromiseReplaced;
import io.aplomo.contracts.escalation.CasePromiseWarned;
import io.aplomo.contracts.escalation.CasePromiseWithdrawn;
import io.aplomo.contracts.escalation.PromiseStep;
import java.time.Instant;
import java.util.UUID;

/** The records of what customers were told. */
final class PromiseFixtures {
  private static final String BY = "agent-17";

  static final CasePromiseMade MADE =
      new CasePromiseMade(
          step("2026-11-21T10:00:00Z"), UUID.fromString("01a1fd86-a4d8-7b19-80a2-8e5f3c7d1b62"));

  static final CasePromiseWarned WARNED = new CasePromiseWarned(step("2026-11-21T11:30:00Z"));

  static final CasePromiseKept KEPT = new CasePromiseKept(step("2026-11-21T11:42:10.500Z"), false);

  static final CasePromiseBroken BROKEN = new CasePromiseBroken(step("2026-11-21T12:00:00Z"));

  static final CasePromiseReplaced REPLACED =
      new CasePromiseReplaced(
          step("2026-11-21T11:35:00Z"),
          UUID.fromString("01a1fd86-a4d8-7b19-80a2-8e5f3c7d1b62"),
          Instant.parse("2026-11-21T16:00:00Z"));

  static final CasePromiseWithdrawn WITHDRAWN =
      new CasePromiseWithdrawn(step("2026-11-21T11:12:00.250Z"), "CUSTOMER_CANCELLED");

  private PromiseFixtures() {}

  private static PromiseStep step(String at) {
    return new PromiseStep(
        CASE,
        COMPLAINT,
        UUID.fromString("01a1fd6b-2d40-7c08-80a2-d17b2f60c4e3"),
        BY,
        Instant.parse("2026-11-21T12:00:00Z"),
        Instant.parse(at),
        BY);
  }
}
