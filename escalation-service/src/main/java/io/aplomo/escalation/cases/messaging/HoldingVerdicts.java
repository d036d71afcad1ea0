package io.aplomo.escalation.cases.messaging;

import io.aplomo.contracts.triage.Corrections;
import io.aplomo.escalation.cases.model.Assessment;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.ConductTarget;
import io.aplomo.escalation.cases.model.Urgency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lays the verdicts of people over those of the scorer. */
final class HoldingVerdicts {
  private static final Corrections NONE =
      new Corrections(null, null, null, null, null, null, null, null, null, null);

  private HoldingVerdicts() {}

  static Assessment of(long sequence, AssessedComplaint assessed) {
    var whole = assessed.assessment();
    Corrections people = Objects.requireNonNullElse(assessed.corrections(), NONE);
    Conduct conduct = Conduct.valueOf(or(people.conduct(), whole.conduct().level()).name());
    ConductTarget target = ConductTarget.valueOf(whole.conduct().target().name());
    return new Assessment(
        sequence,
        assessed.assessmentNo(),
        Urgency.valueOf(or(people.urgency(), whole.urgency().level()).name()),
        conduct,
        people.conduct() == null ? target : aimed(conduct, target),
        or(people.fault(), whole.fault().verdict()).name(),
        or(people.safety(), whole.safety()),
        or(people.vulnerable(), whole.vulnerable()));
  }

  /**
   * A person who finds abuse or a threat where the scorer found none does not say at whom. Staff is
   * assumed: to miss a threat at them is worse than to look at one more case.
   */
  private static ConductTarget aimed(Conduct conduct, ConductTarget found) {
    return switch (conduct) {
      case CIVIL, ANGRY -> found;
      case ABUSIVE, THREATENING -> found == ConductTarget.NONE ? ConductTarget.STAFF : found;
    };
  }

  private static <V> V or(@Nullable V people, V machine) {
    return people == null ? machine : people;
  }
}
