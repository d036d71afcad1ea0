package io.aplomo.escalation.conduct.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contact was ended: what the customer writes is kept and waits.
 *
 * @param until when the customer has cooled off
 * @param restriction that held before, and holds again afterwards
 */
public record ContactEnded(
    Instant since, String by, Gravity gravity, Instant until, @Nullable Restricted restriction)
    implements ConductState {
  @Override
  public Set<String> takers() {
    return restriction == null ? Set.of(by) : Moves.and(restriction.takers(), by);
  }

  @Override
  public ConductState over(Instant now) {
    return restriction == null || !now.isBefore(restriction.until())
        ? new Resumed(now)
        : restriction;
  }

  @Override
  public boolean stands(Remains remains) {
    return remains.stands(Rung.CONTACT_ENDED);
  }

  /** After abuse alone the customer need not cool off for as long as after a threat. */
  @Override
  public ConductState resting(Remains remains, Situation at) {
    Gravity left = remains.gravity();
    if (left == null) {
      return Moves.fallen(remains, at);
    }
    ConductState after = restriction == null ? null : restriction.resting(remains, at);
    Restricted held = after instanceof Restricted still ? still : null;
    if (!stands(remains)) {
      return held == null ? Moves.fallen(remains, at) : held;
    }
    Instant shorter = since.plus(at.policy().coolOff(left));
    return new ContactEnded(since, by, left, shorter.isBefore(until) ? shorter : until, held);
  }

  @Override
  public Ruling on(Command command, Situation at) {
    return switch (command) {
      case Command.Observe c ->
          Moves.noticed(
              this,
              c.observation(),
              new ContactEnded(
                  since, by, gravity.or(c.observation().gravity()), until, restriction),
              at);
      case Command.Withdraw c -> Moves.withdrawn(this, c, at);
      case Command.Instead c -> Moves.instead(this, c, at);
      case Command.TimeUp _ -> Moves.timeUp(this, at);
      case Command.Warn _, Command.OfferSupervisor _, Command.EndContact _ ->
          Moves.refused(Refusal.CONTACT_ENDED);
      case Command.Resume c -> Moves.granted(over(at.now()), new ConductEvent.Resumed(c.act()));
      // It holds from now on, and alone once the customer has cooled off.
      case Command.Restrict c ->
          Moves.restricted(
              c,
              restriction == null ? Set.of() : restriction.takers(),
              at,
              next -> new ContactEnded(since, by, gravity, until, next));
      case Command.Lift _, Command.Renew _, Command.ProposeOffboarding _ ->
          Moves.refused(Refusal.CONTACT_ENDED);
      case Command.Appeal c -> Moves.appealed(this, c, at);
      case Command.DecideAppeal c -> Moves.decided(this, c, at, over(at.now()));
      case Command.ConfirmOffboarding _ -> Moves.refused(Refusal.NOT_PROPOSED);
    };
  }
}
