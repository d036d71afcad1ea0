package io.aplomo.escalation.conduct.model;

import java.time.Instant;

/**
 * Something was noticed, and no step was taken.
 *
 * @param times how often, from 1 on
 */
public record Observed(Instant since, Gravity gravity, int times) implements ConductState {
  @Override
  public Ruling on(Command command, Situation at) {
    return switch (command) {
      case Command.Observe c ->
          Moves.noticed(
              this,
              c.observation(),
              new Observed(since, gravity.or(c.observation().gravity()), times + 1),
              at);
      case Command.Withdraw c ->
          Moves.withdrawn(c, at, left -> new Observed(since, left, Math.max(1, times - c.withdrawn())));
      case Command.TimeUp _ -> Moves.refused(Refusal.NOTHING_DUE);
      case Command.Warn c ->
          Moves.granted(Moves.warned(c.act(), gravity, at), new ConductEvent.Warned(c.act()));
      case Command.OfferSupervisor c -> ifThreat(Moves.offered(c.act(), gravity, at));
      case Command.EndContact c -> ifThreat(Moves.ended(c.act(), gravity, at, null));
      case Command.Restrict c -> ifThreat(Moves.restricted(c, at));
      case Command.Resume _ -> Moves.refused(Refusal.NOTHING_TO_RESUME);
      case Command.Lift _, Command.Renew _, Command.ProposeOffboarding _ ->
          Moves.refused(Refusal.NOT_RESTRICTED);
      case Command.Appeal _ -> Moves.refused(Refusal.NOTHING_TO_APPEAL);
      case Command.DecideAppeal _ -> Moves.refused(Refusal.NO_APPEAL);
      case Command.ConfirmOffboarding _ -> Moves.refused(Refusal.NOT_PROPOSED);
    };
  }

  private Ruling ifThreat(Ruling ruling) {
    return gravity == Gravity.THREAT ? ruling : Moves.refused(Refusal.NOT_WARNED);
  }
}
