package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a customer's conduct is being handled. Each state answers every command: with the move, or
 * with why not. Whatever burdens the customer ends by itself.
 *
 * <pre>
 *   Clear -> Observed -> Warned -> SupervisorOffered -> ContactEnded -> Resumed
 *               \__________ a threat __________________/      \
 *                                                         Restricted -> OffboardingProposed -> Offboarded
 * </pre>
 *
 * From each of them self-harm leads to Suspended, and a correction back to the last step that still
 * has a ground.
 */
public sealed interface ConductState
    permits Clear,
        Observed,
        Warned,
        SupervisorOffered,
        ContactEnded,
        Resumed,
        Restricted,
        OffboardingProposed,
        Offboarded,
        Suspended {
  /** Since when. */
  Instant since();

  /** Answers a command. */
  Ruling on(Command command, Situation at);

  /** Whether the step that led here still has a ground. */
  boolean stands(Remains remains);

  /** What it becomes when no more than this remains of the ladder. */
  ConductState resting(Remains remains, Situation at);

  /** When it ends by itself; null if it does not. */
  default @Nullable Instant until() {
    return null;
  }

  /** Those who brought the customer here by a step that can be appealed against. */
  default Set<String> takers() {
    return Set.of();
  }

  /** What it becomes when its time is over. */
  default ConductState over(Instant now) {
    return this;
  }
}
