package io.aplomo.escalation.conduct.model;

import java.time.Instant;

/**
 * The customer may harm themselves: no step holds, until somebody has cared and resumes.
 *
 * @param before where the protocol stands once it is resumed: what is noticed meanwhile moves it
 */
public record Suspended(Instant since, ConductState before) implements ConductState {
  @Override
  public boolean stands(Remains remains) {
    return remains.selfHarm();
  }

  @Override
  public ConductState resting(Remains remains, Situation at) {
    ConductState left = before.resting(remains, at);
    return stands(remains) ? new Suspended(since, left) : resumed(left, at);
  }

  @Override
  public Ruling on(Command command, Situation at) {
    return switch (command) {
      case Command.Observe c -> observed(c, at);
      case Command.Withdraw c -> Moves.withdrawn(this, c, at);
      case Command.Instead c -> Moves.instead(this, c, at);
      case Command.TimeUp _ -> Moves.refused(Refusal.NOTHING_DUE);
      case Command.Resume c ->
          Moves.granted(resumed(before, at), new ConductEvent.Resumed(c.act()));
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

  private Ruling observed(Command.Observe c, Situation at) {
    if (c.observation().selfHarm()) {
      return Moves.granted(this, new ConductEvent.Suspended(c.observation()));
    }
    return switch (before.on(c, at)) {
      case Ruling.Granted granted ->
          Moves.granted(new Suspended(since, granted.next()), granted.event());
      case Ruling.Refused refused -> refused;
    };
  }

  private static ConductState resumed(ConductState before, Situation at) {
    return Moves.isOver(before, at.now()) ? before.over(at.now()) : before;
  }
}
