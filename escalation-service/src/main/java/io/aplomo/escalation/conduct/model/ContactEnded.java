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
    return restriction == null ? Set.of(by) : Moves.both(by, restriction.by());
  }

  @Override
  public ConductState over(Instant now) {
    return restriction == null || !now.isBefore(restriction.until())
        ? new Resumed(now)
        : restriction;
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
      case Command.Withdraw c ->
          Moves.withdrawn(c, at, left -> new ContactEnded(since, by, left, until, restriction));
      case Command.TimeUp _ -> Moves.timeUp(this, at);
      case Command.Warn _, Command.OfferSupervisor _, Command.EndContact _ ->
          Moves.refused(Refusal.CONTACT_ENDED);
      case Command.Resume c -> Moves.granted(over(at.now()), new ConductEvent.Resumed(c.act()));
      // It holds from now on, and alone once the customer has cooled off.
      case Command.Restrict c ->
          Moves.restricted(c, at, next -> new ContactEnded(since, by, gravity, until, next));
      case Command.Lift _, Command.Renew _, Command.ProposeOffboarding _ ->
          Moves.refused(Refusal.CONTACT_ENDED);
      case Command.Appeal c -> Moves.appealed(this, c, at);
      case Command.DecideAppeal c -> Moves.decided(this, c, at, over(at.now()));
      case Command.ConfirmOffboarding _ -> Moves.refused(Refusal.NOT_PROPOSED);
    };
  }
}
