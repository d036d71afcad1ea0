package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import java.util.Set;

/** The customer can be in contact in some ways only, until the review. */
public record Restricted(Instant since, String by, Restriction restriction) implements ConductState {
  @Override
  public Instant until() {
    return restriction.reviewAt();
  }

  @Override
  public Set<String> takers() {
    return Set.of(by);
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
      case Command.Warn _, Command.OfferSupervisor _, Command.Resume _ ->
          Moves.refused(Refusal.RESTRICTED);
      // The right of whoever is in the contact.
      case Command.EndContact c -> Moves.ended(c.act(), Gravity.ABUSE, at, this);
      case Command.Restrict c -> Moves.restricted(c, at);
      case Command.Lift c -> Moves.lifted(c.act(), at);
      case Command.Renew c -> Moves.renewed(c, restriction, at);
      case Command.Appeal c -> Moves.appealed(this, c, at);
      case Command.DecideAppeal c -> Moves.decided(this, c, at, new Resumed(at.now()));
      case Command.ProposeOffboarding c -> proposed(c.act(), at);
      case Command.ConfirmOffboarding _ -> Moves.refused(Refusal.NOT_PROPOSED);
    };
  }

  private Ruling proposed(Act act, Situation at) {
    Ruling.Refused broken = at.policy().offboarding(at);
    return broken != null
        ? broken
        : Moves.granted(
            new OffboardingProposed(at.now(), act.by(), restriction, by),
            new ConductEvent.OffboardingProposed(act));
  }
}
