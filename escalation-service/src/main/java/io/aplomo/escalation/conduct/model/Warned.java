package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import java.util.Set;

/**
 * The customer was warned.
 *
 * @param goesOn whether something was noticed since then
 * @param until how long it holds
 */
public record Warned(Instant since, String by, Gravity gravity, boolean goesOn, Instant until)
    implements ConductState {
  @Override
  public Set<String> takers() {
    return Set.of(by);
  }

  @Override
  public ConductState over(Instant now) {
    return new Resumed(now);
  }

  @Override
  public boolean stands(Remains remains) {
    return remains.stands(Rung.WARNED);
  }

  @Override
  public ConductState resting(Remains remains, Situation at) {
    Gravity left = remains.gravity();
    return left != null && stands(remains)
        ? new Warned(since, by, left, remains.goesOn(), until)
        : Moves.fallen(remains, at);
  }

  @Override
  public Ruling on(Command command, Situation at) {
    return switch (command) {
      case Command.Observe c ->
          Moves.noticed(
              this,
              c.observation(),
              new Warned(since, by, gravity.or(c.observation().gravity()), true, Moves.holds(at)),
              at);
      case Command.Withdraw c -> Moves.withdrawn(this, c, at);
      case Command.Instead c -> Moves.instead(this, c, at);
      case Command.TimeUp _ -> Moves.timeUp(this, at);
      case Command.Warn _ -> Moves.refused(Refusal.ALREADY_WARNED);
      case Command.OfferSupervisor c -> Moves.offered(c.act(), gravity, at);
      case Command.EndContact c -> Moves.ended(c.act(), gravity, at, null);
      case Command.Resume c -> Moves.resumed(c.act(), at);
      case Command.Restrict c -> Moves.restricted(c, at);
      case Command.Lift _, Command.Renew _, Command.ProposeOffboarding _ ->
          Moves.refused(Refusal.NOT_RESTRICTED);
      case Command.Appeal c -> Moves.appealed(this, c, at);
      case Command.DecideAppeal c ->
          Moves.decided(this, c, at, new Observed(since, gravity, 1, Moves.lapses(at)));
      case Command.ConfirmOffboarding _ -> Moves.refused(Refusal.NOT_PROPOSED);
    };
  }
}
