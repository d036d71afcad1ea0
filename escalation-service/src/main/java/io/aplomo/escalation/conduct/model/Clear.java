package io.aplomo.escalation.conduct.model;

import java.time.Instant;

/** Nothing stands against the customer. */
public record Clear(Instant since) implements ConductState {
  @Override
  public boolean stands(Remains remains) {
    return true;
  }

  @Override
  public ConductState resting(Remains remains, Situation at) {
    return this;
  }

  @Override
  public Ruling on(Command command, Situation at) {
    return Moves.unburdened(this, command, at);
  }
}
