package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The customer can be in contact in some ways only, until the review.
 *
 * @param by who decided so last
 * @param takers all who decided it, changed it or renewed it: none of them judges it
 * @param noticed the gravest that was noticed since the last of them; null for nothing
 */
public record Restricted(
    Instant since,
    String by,
    Set<String> takers,
    Restriction restriction,
    @Nullable Gravity noticed)
    implements ConductState {
  public Restricted {
    takers = Moves.and(takers, by);
  }

  /** By one person, and nothing was noticed since. */
  public Restricted(Instant since, String by, Restriction restriction) {
    this(since, by, Set.of(), restriction, null);
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
        ? new Restricted(since, by, takers, restriction, Moves.atMost(noticed, remains))
        : Moves.fallen(remains, at);
  }

  @Override
  public Ruling on(Command command, Situation at) {
    return switch (command) {
      case Command.Observe c ->
          Moves.noticed(
              this,
              c.observation(),
              new Restricted(since, by, takers, restriction, c.observation().gravity().or(noticed)),
              at);
      case Command.Withdraw c -> Moves.withdrawn(this, c, at);
      case Command.Instead c -> Moves.instead(this, c, at);
      case Command.TimeUp _ -> Moves.lapsed(this, at);
      case Command.Warn _, Command.OfferSupervisor _, Command.Resume _ ->
          Moves.refused(Refusal.RESTRICTED);
      // The right of whoever is in the contact.
      case Command.EndContact c ->
          Moves.ended(
              c.act(),
              Gravity.ABUSE.or(noticed),
              at,
              new Restricted(since, by, takers, restriction, null));
      case Command.Restrict c -> Moves.restricted(c, takers, at, next -> next);
      case Command.Lift c -> Moves.lifted(c.act(), at);
      case Command.Renew c -> Moves.renewed(c, since, takers, restriction, at);
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
            new OffboardingProposed(at.now(), act.by(), restriction, by, takers, noticed),
            new ConductEvent.OffboardingProposed(act));
  }
}
