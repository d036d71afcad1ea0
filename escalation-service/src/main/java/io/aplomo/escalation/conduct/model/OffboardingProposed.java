package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import java.util.Set;

/**
 * The restriction holds, and one manager proposes to end the relation.
 *
 * @param by who proposes it
 * @param restrictedBy who restricted contact
 */
public record OffboardingProposed(Instant since, String by, Restriction restriction, String restrictedBy)
    implements ConductState {
  @Override
  public Instant until() {
    return restriction.reviewAt();
  }

  @Override
  public Set<String> takers() {
    return Moves.both(by, restrictedBy);
  }

  @Override
  public ConductState over(Instant now) {
    return new Resumed(now);
  }

  @Override
  public Ruling on(Command command, Situation at) {
    return switch (command) {
      case Command.Observe c -> Moves.noticed(this, c.observation(), this, at);
      case Command.Withdraw c -> Moves.withdrawn(c, at, left -> this);
      case Command.TimeUp _ -> Moves.lapsed(this, at);
      case Command.Warn _,
          Command.OfferSupervisor _,
          Command.EndContact _,
          Command.Resume _,
          Command.Restrict _ ->
          Moves.refused(Refusal.RESTRICTED);
      case Command.Lift c -> Moves.lifted(c.act(), at);
      case Command.Renew c -> Moves.renewed(c, restriction, at);
      case Command.Appeal c -> Moves.appealed(this, c, at);
      case Command.DecideAppeal c -> Moves.decided(this, c, at, new Resumed(at.now()));
      case Command.ProposeOffboarding _ -> Moves.refused(Refusal.ALREADY_PROPOSED);
      case Command.ConfirmOffboarding c -> confirmed(c, at);
    };
  }

  private Ruling confirmed(Command.ConfirmOffboarding c, Situation at) {
    if (c.act().by().equals(by)) {
      return Moves.refused(Refusal.SAME_PERSON);
    }
    Ruling.Refused broken = at.policy().offboarding(at);
    return broken != null
        ? broken
        : Moves.ended(new Offboarded(at.now(), c.act().by(), by, c.reviewAt()), c.act(), at);
  }
}
