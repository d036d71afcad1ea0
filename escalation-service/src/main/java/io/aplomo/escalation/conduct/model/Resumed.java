package io.aplomo.escalation.conduct.model;

import java.time.Instant;

/** After a step the customer is in contact as anybody. */
public record Resumed(Instant since) implements ConductState {
  @Override
  public boolean stands(Remains remains) {
    return true;
  }

  @Override
  public ConductState resting(Remains remains, Situation at) {
    return remains.gravity() == null ? new Clear(at.now()) : this;
  }

  @Override
  public Ruling on(Command command, Situation at) {
    return Moves.unburdened(this, command, at);
  }
}
