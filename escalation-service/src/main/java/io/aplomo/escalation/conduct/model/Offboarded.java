package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import java.util.Set;

/**
 * The relation is ended.
 *
 * @param by who confirmed it
 * @param proposedBy somebody else
 * @param reviewAt when it is to be looked at again
 */
public record Offboarded(Instant since, String by, String proposedBy, Instant reviewAt)
    implements ConductState {
  @Override
  public Set<String> takers() {
    return Moves.both(by, proposedBy);
  }

  @Override
  public Ruling on(Command command, Situation at) {
    return switch (command) {
      case Command.Observe c -> Moves.noticed(this, c.observation(), this, at);
      case Command.Withdraw c -> Moves.withdrawn(c, at, left -> this);
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
      case Command.Renew c ->
          byManager(
              c.act(), Moves.ended(new Offboarded(since, by, proposedBy, c.reviewAt()), c.act(), at));
      case Command.Appeal c -> Moves.appealed(this, c, at);
      case Command.DecideAppeal c ->
          byManager(c.act(), Moves.decided(this, c, at, new Resumed(at.now())));
    };
  }

  private static Ruling byManager(Act act, Ruling ruling) {
    return act.manager() ? ruling : Moves.refused(Refusal.MANAGER_NEEDED);
  }
}
