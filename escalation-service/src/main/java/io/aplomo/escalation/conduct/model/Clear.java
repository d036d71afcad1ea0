package io.aplomo.escalation.conduct.model;

import java.time.Instant;

/** Nothing stands against the customer. */
public record Clear(Instant since) implements ConductState {
  @Override
  public Ruling on(Command command, Situation at) {
    return Moves.unburdened(this, command, at);
  }
}
