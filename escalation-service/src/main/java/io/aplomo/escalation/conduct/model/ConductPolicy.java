package io.aplomo.escalation.conduct.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the protocol.
 *
 * @param version changes whenever a step could turn out otherwise; told with each
 * @param observationHolds how long what was noticed is proposed to be answered, if nothing more is
 *     noticed
 * @param warningHolds how long a warning, and the offer of a supervisor, hold without new conduct
 * @param coolOffAfterAbuse how long new messages wait after a contact was ended
 * @param coolOffAfterThreat as above
 * @param longestRestriction from a decision to its review at most
 * @param longestOffboarding from a decision to its review at most
 * @param offboardingSteps how many steps must be on file before an offboarding
 * @param offboardingSpan for how long the first of them must have been
 */
public record ConductPolicy(
    String version,
    Duration observationHolds,
    Duration warningHolds,
    Duration coolOffAfterAbuse,
    Duration coolOffAfterThreat,
    Duration longestRestriction,
    Duration longestOffboarding,
    int offboardingSteps,
    Duration offboardingSpan) {

  /** How long new messages wait. */
  Duration coolOff(Gravity gravity) {
    return switch (gravity) {
      case ABUSE -> coolOffAfterAbuse;
      case THREAT -> coolOffAfterThreat;
    };
  }

  /** The rule of a last resort that a history does not meet; null if it meets both. */
  Ruling.@Nullable Refused offboarding(Situation at) {
    History history = at.history();
    if (history.steps() < offboardingSteps) {
      return new Ruling.Refused(
          Refusal.TOO_FEW_STEPS,
          new Ruling.BrokenRule("offboarding.steps", offboardingSteps, history.steps()));
    }
    Duration span =
        history.first() == null ? Duration.ZERO : Duration.between(history.first(), at.now());
    return span.compareTo(offboardingSpan) < 0
        ? new Ruling.Refused(
            Refusal.HISTORY_TOO_SHORT,
            new Ruling.BrokenRule("offboarding.days", offboardingSpan.toDays(), span.toDays()))
        : null;
  }
}
