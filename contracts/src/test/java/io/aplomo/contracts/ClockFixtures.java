package io.aplomo.contracts;

import io.aplomo.contracts.escalation.ClockArmed;
import io.aplomo.contracts.escalation.ClockBasis;
import io.aplomo.contracts.escalation.ClockBreachWithdrawn;
import io.aplomo.contracts.escalation.ClockBreached;
import io.aplomo.contracts.escalation.ClockCancelled;
import io.aplomo.contracts.escalation.ClockKind;
import io.aplomo.contracts.escalation.ClockMet;
import io.aplomo.contracts.escalation.ClockMoved;
import io.aplomo.contracts.escalation.ClockPaused;
import io.aplomo.contracts.escalation.ClockResumed;
import io.aplomo.contracts.escalation.ClockStep;
import io.aplomo.contracts.escalation.ClockWarned;
import io.aplomo.contracts.escalation.ClockWarning;
import io.aplomo.contracts.escalation.DocumentVersion;
import java.time.Instant;
import java.util.UUID;

/**
 * The clock events of the golden samples: four working hours for a first answer to a complaint of a
 * Friday evening in Madrid, where the office is open from 9 to 18. A pause has a deadline only if
 * it began after it.
 */
final class ClockFixtures {

  private static final UUID CLOCK = UUID.fromString("01a1fd63-abc8-8d47-b2a9-5c60e18f3d94");

  static final ClockArmed ARMED =
      new ClockArmed(step("RECEIVED", "2026-11-20T18:42:00Z", "2026-11-23T12:00:00Z", 14_400));

  static final ClockPaused PAUSED =
      new ClockPaused(step("AWAITING_CUSTOMER", "2026-11-24T09:00:00Z", "2026-11-23T12:00:00Z", 0));

  static final ClockResumed RESUMED =
      new ClockResumed(step("CONTINUED", "2026-11-23T10:30:00Z", "2026-11-23T13:30:00Z", 10_800));

  static final ClockWarned WARNED =
      new ClockWarned(
          step("TIME_PASSED", "2026-11-23T12:30:00Z", "2026-11-23T13:30:00Z", 3_600),
          new ClockWarning(0.75, null),
          false);

  static final ClockBreached BREACHED =
      new ClockBreached(
          step("TIME_PASSED", "2026-11-23T13:30:00Z", "2026-11-23T13:30:00Z", 0), true, false);

  static final ClockBreachWithdrawn BREACH_WITHDRAWN =
      new ClockBreachWithdrawn(
          step("ANSWERED", "2026-11-23T13:12:00Z", "2026-11-23T13:30:00Z", 1_080));

  static final ClockMet MET =
      new ClockMet(step("ANSWERED", "2026-11-23T13:12:00Z", "2026-11-23T13:30:00Z", 1_080));

  static final ClockCancelled CANCELLED =
      new ClockCancelled(step("CLOSED", "2026-11-25T10:00:00Z", "2026-11-25T11:00:00Z", 3_600));

  static final ClockMoved MOVED =
      new ClockMoved(
          step("PRIORITY_CHANGED", "2026-11-21T09:15:30.180Z", "2026-11-23T12:00:00Z", 14_400),
          Instant.parse("2026-11-23T16:00:00Z"));

  private ClockFixtures() {}

  private static ClockStep step(String cause, String at, String dueAt, long workingSecondsLeft) {
    return new ClockStep(
        EventFixtures.CASE,
        EventFixtures.COMPLAINT,
        CLOCK,
        ClockKind.FIRST_RESPONSE,
        ClockBasis.CONTRACTUAL,
        "default-first-response",
        cause,
        new DocumentVersion("default", 3),
        new DocumentVersion("es-madrid-office", 2),
        Instant.parse(at),
        Instant.parse(dueAt),
        false,
        workingSecondsLeft);
  }
}
