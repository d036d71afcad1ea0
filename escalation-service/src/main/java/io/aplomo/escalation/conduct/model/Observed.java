package io.aplomo.escalation.conduct.model;

import java.time.Instant;

/**
 * Something was noticed, and no step was taken.
 *
 * @param times how often, from 1 on
 * @param until when it lapses, if nothing more is noticed and nobody takes a step
 */
public record Observed(Instant since, Gravity gravity, int times, Instant until)
    implements ConductState {
  @Override
  public ConductState over(Instant now) {
    return new Clear(now);
  }

  @Override
  public boolean stands(Remains remains) {
    return true;
  }

  @Override
  public ConductState resting(Remains remains, Situation at) {
    Gravity left = remains.gravity();
    return left == null
        ? new Clear(at.now())
        : new Observed(since, left, Math.max(1, remains.times()), until);
  }

  @Override
  public Ruling on(Command command, Situation at) {
    return switch (command) {
      case Command.Observe c ->
          Moves.noticed(
              this,
              c.observation(),
              new Observed(
                  since, gravity.or(c.observation().gravity()), times + 1, Moves.lapses(at)),
              at);
      case Command.Withdraw c -> Moves.withdrawn(this, c, at);
      case Command.Instead c -> Moves.instead(this, c, at);
      case Command.TimeUp _ -> Moves.timeUp(this, at);
      case Command.Warn c ->
          Moves.granted(Moves.warned(c.act(), gravity, at), new ConductEvent.Warned(c.act()));
      case Command.OfferSupervisor c -> ifThreat(Moves.offered(c.act(), gravity, at));
      case Command.EndContact c -> ifThreat(Moves.ended(c.act(), gravity, at, null));
      case Command.Restrict c -> ifThreat(Moves.restricted(c, at));
      case Command.Resume _ -> Moves.refused(Refusal.NOTHING_TO_RESUME);
      case Command.Lift _, Command.Renew _, Command.ProposeOffboarding _ ->
          Moves.refused(Refusal.NOT_RESTRICTED);
      case Command.Appeal _ -> Moves.refused(Refusal.NOTHING_TO_APPEAL);
      case Command.DecideAppeal c -> Moves.decided(this, c, at, this);
      case Command.ConfirmOffboarding _ -> Moves.refused(Refusal.NOT_PROPOSED);
    };
  }

  private Ruling ifThreat(Ruling ruling) {
    return gravity == Gravity.THREAT ? ruling : Moves.refused(Refusal.NOT_WARNED);
  }
}
