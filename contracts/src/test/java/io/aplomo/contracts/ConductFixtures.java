package io.aplomo.contracts;

import io.aplomo.contracts.escalation.AppealOutcome;
import io.aplomo.contracts.escalation.ConductAppealDecided;
import io.aplomo.contracts.escalation.ConductAppealed;
import io.aplomo.contracts.escalation.ConductCategory;
import io.aplomo.contracts.escalation.ConductCause;
import io.aplomo.contracts.escalation.ConductContactEnded;
import io.aplomo.contracts.escalation.ConductGravity;
import io.aplomo.contracts.escalation.ConductObserved;
import io.aplomo.contracts.escalation.ConductOffboarded;
import io.aplomo.contracts.escalation.ConductOffboardingProposed;
import io.aplomo.contracts.escalation.ConductRestricted;
import io.aplomo.contracts.escalation.ConductRestrictionLifted;
import io.aplomo.contracts.escalation.ConductRestrictionRenewed;
import io.aplomo.contracts.escalation.ConductResumed;
import io.aplomo.contracts.escalation.ConductSeverity;
import io.aplomo.contracts.escalation.ConductSource;
import io.aplomo.contracts.escalation.ConductStatus;
import io.aplomo.contracts.escalation.ConductStep;
import io.aplomo.contracts.escalation.ConductSupervisorOffered;
import io.aplomo.contracts.escalation.ConductSuspended;
import io.aplomo.contracts.escalation.ConductWarned;
import io.aplomo.contracts.escalation.ConductWithdrawn;
import io.aplomo.contracts.escalation.ContactHours;
import io.aplomo.contracts.escalation.ContactRestriction;
import io.aplomo.contracts.escalation.RestrictionKind;
import io.aplomo.contracts.intake.Channel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The conduct events of the golden samples. */
final class ConductFixtures {
  private static final ContactRestriction RESTRICTION =
      new ContactRestriction(
          List.of(
              RestrictionKind.CHANNEL,
              RestrictionKind.HOURS,
              RestrictionKind.NAMED_CONTACT,
              RestrictionKind.WRITING_ONLY),
          List.of(Channel.EMAIL, Channel.LETTER),
          new ContactHours("10:00", "12:00", "Europe/Madrid"),
          "supervisor-3",
          Instant.parse("2026-12-21T11:00:00Z"));

  static final ConductObserved OBSERVED =
      new ConductObserved(
          step(ConductStatus.WARNED, "agent-17"),
          ConductSource.REPORT,
          ConductGravity.ABUSE,
          ConductCategory.INSULT,
          ConductSeverity.SERIOUS,
          true,
          2);

  static final ConductWarned WARNED = new ConductWarned(step(ConductStatus.WARNED, "agent-17"));

  static final ConductSupervisorOffered SUPERVISOR_OFFERED =
      new ConductSupervisorOffered(step(ConductStatus.SUPERVISOR_OFFERED, "agent-17"));

  static final ConductContactEnded CONTACT_ENDED =
      new ConductContactEnded(
          step(ConductStatus.CONTACT_ENDED, "agent-17"), Instant.parse("2026-11-21T12:30:00Z"));

  static final ConductResumed RESUMED =
      new ConductResumed(step(ConductStatus.RESUMED, "supervisor-3"), ConductCause.PERSON);

  static final ConductRestricted RESTRICTED =
      new ConductRestricted(step(ConductStatus.RESTRICTED, "supervisor-3"), RESTRICTION);

  static final ConductRestrictionRenewed RESTRICTION_RENEWED =
      new ConductRestrictionRenewed(step(ConductStatus.RESTRICTED, "supervisor-3"), RESTRICTION);

  static final ConductRestrictionLifted RESTRICTION_LIFTED =
      new ConductRestrictionLifted(
          step(ConductStatus.RESUMED, "supervisor-3"), ConductCause.PERSON);

  static final ConductAppealed APPEALED =
      new ConductAppealed(step(ConductStatus.RESTRICTED, "agent-17"));

  static final ConductAppealDecided APPEAL_DECIDED =
      new ConductAppealDecided(step(ConductStatus.RESUMED, "supervisor-3"), AppealOutcome.UPHELD);

  static final ConductOffboardingProposed OFFBOARDING_PROPOSED =
      new ConductOffboardingProposed(step(ConductStatus.OFFBOARDING_PROPOSED, "manager-1"));

  static final ConductOffboarded OFFBOARDED =
      new ConductOffboarded(
          step(ConductStatus.OFFBOARDED, "manager-2"),
          "manager-1",
          Instant.parse("2027-05-21T00:00:00Z"));

  static final ConductSuspended SUSPENDED =
      new ConductSuspended(step(ConductStatus.SUSPENDED, "supervisor-3"));

  static final ConductWithdrawn WITHDRAWN =
      new ConductWithdrawn(step(ConductStatus.CLEAR, "supervisor-3"), 2);

  private ConductFixtures() {}

  private static ConductStep step(ConductStatus state, String by) {
    return new ConductStep(
        UUID.fromString("5b0c7f8e-41d2-8a36-9c57-e2f1a6d30b94"),
        EventFixtures.CASE,
        state,
        Instant.parse("2026-11-21T11:30:00Z"),
        by,
        "ABUSE_ON_PHONE",
        "standard-1");
  }
}
