package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import java.util.Set;

/**
 * The relation is ended.
 *
 * @param by who confirmed it
 * @param proposedBy somebody else
 * @param reviewAt when it is to be looked at again
 * @param takers they, and all who decided about the restriction before, or renewed this
 */
public record Offboarded(
    Instant since, String by, String proposedBy, Instant reviewAt, Set<String> takers)
    implements ConductState {
  public Offboarded {
    takers = Moves.and(Moves.and(takers, by), proposedBy);
  }

  @Override
  public boolean stands(Remains remains) {
    return remains.stands(Rung.RESTRICTED);
  }

  @Override
  public ConductState resting(Remains remains, Situation at) {
    return remains.gravity() != null && stands(remains) ? this : Moves.fallen(remains, at);
  }

  @Override
  public Ruling on(Command command, Situation at) {
    return switch (command) {
      case Command.Observe c -> Moves.noticed(this, c.observation(), this, at);
      case Command.Withdraw c -> Moves.withdrawn(this, c, at);
      case Command.Instead c -> Moves.instead(this, c, at);
      case Command.TimeUp _ -> Moves.refused(Refusal.NOTHING_DUE);
      case Command.Warn _,
          Command.OfferSupervisor _,
          Command.EndContact _,
          Command.Resume _,
          Command.Restrict _,
          Command.ProposeOffboarding _,
          Command.ConfirmOffboarding _ ->
          Moves.refused(Refusal.OFFBOARDED);
      case Command.Lift c -> byManager(c.act(), Moves.lifted(c.act(), at));
      case Command.Renew c -> byManager(c.act(), renewed(c, at));
      case Command.Appeal c -> Moves.appealed(this, c, at);
      case Command.DecideAppeal c ->
          byManager(c.act(), Moves.decided(this, c, at, new Resumed(at.now())));
    };
  }

  private Ruling renewed(Command.Renew c, Situation at) {
    Set<String> all = Moves.and(takers, c.act().by());
    return Moves.ended(new Offboarded(since, by, proposedBy, c.reviewAt(), all), c.act(), at);
  }

  private static Ruling byManager(Act act, Ruling ruling) {
    return act.manager() ? ruling : Moves.refused(Refusal.MANAGER_NEEDED);
  }
}
