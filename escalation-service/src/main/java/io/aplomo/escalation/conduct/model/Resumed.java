package io.aplomo.escalation.conduct.model;

import java.time.Instant;

/** After a step the customer is in contact as anybody. */
public record Resumed(Instant since) implements ConductState {
  @Override
  public Ruling on(Command command, Situation at) {
    return Moves.unburdened(this, command, at);
  }
}
