package io.aplomo.escalation.conduct.model;

import java.time.Instant;

/**
 * The customer may harm themselves: no step holds, until somebody has cared and resumes.
 *
 * @param before where the protocol stood
 */
public record Suspended(Instant since, ConductState before) implements ConductState {
  @Override
  public Ruling on(Command command, Situation at) {
    return switch (command) {
      case Command.Observe c ->
          c.observation().selfHarm()
              ? Moves.granted(this, new ConductEvent.Suspended(c.observation()))
              : Moves.granted(this, new ConductEvent.Observed(c.observation()));
      case Command.Withdraw c -> Moves.withdrawn(c, at, left -> this);
      case Command.TimeUp _ -> Moves.refused(Refusal.NOTHING_DUE);
      case Command.Resume c ->
          Moves.granted(
              Moves.isOver(before, at.now()) ? before.over(at.now()) : before,
              new ConductEvent.Resumed(c.act()));
      case Command.Warn _,
          Command.OfferSupervisor _,
          Command.EndContact _,
          Command.Restrict _,
          Command.Lift _,
          Command.Renew _,
          Command.Appeal _,
          Command.DecideAppeal _,
          Command.ProposeOffboarding _,
          Command.ConfirmOffboarding _ ->
          Moves.refused(Refusal.SUSPENDED);
    };
  }
}
