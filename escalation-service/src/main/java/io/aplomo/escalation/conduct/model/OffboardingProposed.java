package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The restriction holds, and one manager proposes to end the relation.
 *
 * @param by who proposes it
 * @param restrictedBy who restricted contact last
 * @param takers they, and all who decided about the restriction before
 * @param noticed the gravest that was noticed since the restriction was decided; null for nothing
 */
public record OffboardingProposed(
    Instant since,
    String by,
    Restriction restriction,
    String restrictedBy,
    Set<String> takers,
    @Nullable Gravity noticed)
    implements ConductState {
  public OffboardingProposed {
    takers = Moves.and(Moves.and(takers, by), restrictedBy);
  }

  @Override
  public Instant until() {
    return restriction.reviewAt();
  }

  @Override
  public ConductState over(Instant now) {
    return new Resumed(now);
  }

  @Override
  public boolean stands(Remains remains) {
    return remains.stands(Rung.RESTRICTED);
  }

  @Override
  public ConductState resting(Remains remains, Situation at) {
    return remains.gravity() != null && stands(remains)
        ? new OffboardingProposed(
            since, by, restriction, restrictedBy, takers, Moves.atMost(noticed, remains))
        : Moves.fallen(remains, at);
  }

  @Override
  public Ruling on(Command command, Situation at) {
    return switch (command) {
      case Command.Observe c ->
          Moves.noticed(
              this,
              c.observation(),
              new OffboardingProposed(
                  since,
                  by,
                  restriction,
                  restrictedBy,
                  takers,
                  c.observation().gravity().or(noticed)),
              at);
      case Command.Withdraw c -> Moves.withdrawn(this, c, at);
      case Command.Instead c -> Moves.instead(this, c, at);
      case Command.TimeUp _ -> Moves.lapsed(this, at);
      case Command.Warn _,
          Command.OfferSupervisor _,
          Command.EndContact _,
          Command.Resume _,
          Command.Restrict _ ->
          Moves.refused(Refusal.RESTRICTED);
      case Command.Lift c -> Moves.lifted(c.act(), at);
      case Command.Renew c -> Moves.renewed(c, at.now(), takers, restriction, at);
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
        : Moves.ended(
            new Offboarded(at.now(), c.act().by(), by, c.reviewAt(), takers), c.act(), at);
  }
}
