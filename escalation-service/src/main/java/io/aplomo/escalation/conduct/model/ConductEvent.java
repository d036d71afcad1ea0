package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened: each becomes one entry of the history and is published. */
public sealed interface ConductEvent {
  /** What the person said of their step; null where none took it. */
  @Nullable Act act();

  /** Something was noticed. */
  record Observed(Observation observation) implements ConductEvent {
    @Override
    public @Nullable Act act() {
      return null;
    }
  }

  /** The customer may harm themselves: the protocol stands still, and somebody has to care. */
  record Suspended(Observation observation) implements ConductEvent {
    @Override
    public @Nullable Act act() {
      return null;
    }
  }

  /** What it rested on was corrected; {@code count} observations. */
  record Withdrawn(int count) implements ConductEvent {
    @Override
    public @Nullable Act act() {
      return null;
    }
  }

  record Warned(Act act) implements ConductEvent {}

  record SupervisorOffered(Act act) implements ConductEvent {}

  record ContactEnded(Act act, Instant until) implements ConductEvent {}

  /** {@code act} is absent if the time was over. */
  record Resumed(@Nullable Act act) implements ConductEvent {}

  record Restricted(Act act, Restriction restriction) implements ConductEvent {}

  record RestrictionRenewed(Act act, Restriction restriction) implements ConductEvent {}

  /** {@code act} is absent if nobody renewed it in time. */
  record RestrictionLifted(@Nullable Act act) implements ConductEvent {}

  record Appealed(Act act) implements ConductEvent {}

  record AppealDecided(Act act, Command.Outcome outcome) implements ConductEvent {}

  record OffboardingProposed(Act act) implements ConductEvent {}

  /** The relation is ended, or stays so after a review. */
  record Offboarded(Act act, String proposedBy, Instant reviewAt) implements ConductEvent {}
}
