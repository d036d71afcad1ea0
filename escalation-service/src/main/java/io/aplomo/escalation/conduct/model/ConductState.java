package io.aplomo.escalation.conduct.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a customer's conduct is being handled. Each state answers every command: with the move, or
 * with why not. Whatever burdens the customer ends by itself.
 *
 * <pre>
 *   Clear -> Observed -> Warned -> SupervisorOffered -> ContactEnded -> Resumed
 *               \__________ a threat __________________/      \
 *                                                         Restricted -> OffboardingProposed -> Offboarded
 * </pre>
 *
 * From each of them self-harm leads to Suspended, and a correction of what it rests on to Clear.
 */
public sealed interface ConductState {
  /** Since when. */
  Instant since();

  /** Answers a command. */
  Ruling on(Command command, Situation at);

  /** When it ends by itself; null if it does not. */
  default @Nullable Instant until() {
    return null;
  }

  /** Those who brought the customer here by a step that can be appealed against. */
  default Set<String> takers() {
    return Set.of();
  }

  /** What it becomes when its time is over. */
  default ConductState over(Instant now) {
    return this;
  }

  /** Nothing stands against the customer. */
  record Clear(Instant since) implements ConductState {
    @Override
    public Ruling on(Command command, Situation at) {
      return unburdened(this, command, at);
    }
  }

  /**
   * Something was noticed, and no step was taken.
   *
   * @param times how often, from 1 on
   */
  record Observed(Instant since, Gravity gravity, int times) implements ConductState {
    @Override
    public Ruling on(Command command, Situation at) {
      return switch (command) {
        case Command.Observe c ->
            noticed(
                this,
                c.observation(),
                new Observed(since, gravity.or(c.observation().gravity()), times + 1),
                at);
        case Command.Withdraw c ->
            withdrawn(c, at, left -> new Observed(since, left, Math.max(1, times - c.withdrawn())));
        case Command.TimeUp _ -> refused(Refusal.NOTHING_DUE);
        case Command.Warn c ->
            granted(warned(c.act(), gravity, at), new ConductEvent.Warned(c.act()));
        case Command.OfferSupervisor c -> ifThreat(offered(c.act(), gravity, at));
        case Command.EndContact c -> ifThreat(ended(c.act(), gravity, at, null));
        case Command.Restrict c -> ifThreat(restricted(c, at));
        case Command.Resume _ -> refused(Refusal.NOTHING_TO_RESUME);
        case Command.Lift _, Command.Renew _, Command.ProposeOffboarding _ ->
            refused(Refusal.NOT_RESTRICTED);
        case Command.Appeal _ -> refused(Refusal.NOTHING_TO_APPEAL);
        case Command.DecideAppeal _ -> refused(Refusal.NO_APPEAL);
        case Command.ConfirmOffboarding _ -> refused(Refusal.NOT_PROPOSED);
      };
    }

    private Ruling ifThreat(Ruling ruling) {
      return gravity == Gravity.THREAT ? ruling : refused(Refusal.NOT_WARNED);
    }
  }

  /**
   * The customer was warned.
   *
   * @param goesOn whether something was noticed since then
   * @param until how long it holds
   */
  record Warned(Instant since, String by, Gravity gravity, boolean goesOn, Instant until)
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
    public Ruling on(Command command, Situation at) {
      return switch (command) {
        case Command.Observe c ->
            noticed(
                this,
                c.observation(),
                new Warned(since, by, gravity.or(c.observation().gravity()), true, holds(at)),
                at);
        case Command.Withdraw c ->
            withdrawn(c, at, left -> new Warned(since, by, left, goesOn, until));
        case Command.TimeUp _ -> timeUp(this, at);
        case Command.Warn _ -> refused(Refusal.ALREADY_WARNED);
        case Command.OfferSupervisor c -> offered(c.act(), gravity, at);
        case Command.EndContact c -> ended(c.act(), gravity, at, null);
        case Command.Resume c -> resumed(c.act(), at);
        case Command.Restrict c -> restricted(c, at);
        case Command.Lift _, Command.Renew _, Command.ProposeOffboarding _ ->
            refused(Refusal.NOT_RESTRICTED);
        case Command.Appeal c -> appealed(this, c, at);
        case Command.DecideAppeal c -> decided(this, c, at, new Observed(since, gravity, 1));
        case Command.ConfirmOffboarding _ -> refused(Refusal.NOT_PROPOSED);
      };
    }
  }

  /**
   * After the warning a supervisor was offered.
   *
   * @param goesOn whether something was noticed since then
   * @param until how long it holds
   */
  record SupervisorOffered(Instant since, String by, Gravity gravity, boolean goesOn, Instant until)
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
    public Ruling on(Command command, Situation at) {
      return switch (command) {
        case Command.Observe c ->
            noticed(
                this,
                c.observation(),
                new SupervisorOffered(
                    since, by, gravity.or(c.observation().gravity()), true, holds(at)),
                at);
        case Command.Withdraw c ->
            withdrawn(c, at, left -> new SupervisorOffered(since, by, left, goesOn, until));
        case Command.TimeUp _ -> timeUp(this, at);
        case Command.Warn _ -> refused(Refusal.ALREADY_WARNED);
        case Command.OfferSupervisor _ -> refused(Refusal.ALREADY_OFFERED);
        case Command.EndContact c -> ended(c.act(), gravity, at, null);
        case Command.Resume c -> resumed(c.act(), at);
        case Command.Restrict c -> restricted(c, at);
        case Command.Lift _, Command.Renew _, Command.ProposeOffboarding _ ->
            refused(Refusal.NOT_RESTRICTED);
        case Command.Appeal c -> appealed(this, c, at);
        case Command.DecideAppeal c -> decided(this, c, at, new Observed(since, gravity, 1));
        case Command.ConfirmOffboarding _ -> refused(Refusal.NOT_PROPOSED);
      };
    }
  }

  /**
   * The contact was ended: what the customer writes is kept and waits.
   *
   * @param until when the customer has cooled off
   * @param restriction that held before, and holds again afterwards
   */
  record ContactEnded(
      Instant since, String by, Gravity gravity, Instant until, @Nullable Restricted restriction)
      implements ConductState {
    @Override
    public Set<String> takers() {
      return restriction == null ? Set.of(by) : both(by, restriction.by());
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
            noticed(
                this,
                c.observation(),
                new ContactEnded(
                    since, by, gravity.or(c.observation().gravity()), until, restriction),
                at);
        case Command.Withdraw c ->
            withdrawn(c, at, left -> new ContactEnded(since, by, left, until, restriction));
        case Command.TimeUp _ -> timeUp(this, at);
        case Command.Warn _, Command.OfferSupervisor _, Command.EndContact _ ->
            refused(Refusal.CONTACT_ENDED);
        case Command.Resume c -> granted(over(at.now()), new ConductEvent.Resumed(c.act()));
        // It holds from now on, and alone once the customer has cooled off.
        case Command.Restrict c ->
            restricted(c, at, next -> new ContactEnded(since, by, gravity, until, next));
        case Command.Lift _, Command.Renew _, Command.ProposeOffboarding _ ->
            refused(Refusal.CONTACT_ENDED);
        case Command.Appeal c -> appealed(this, c, at);
        case Command.DecideAppeal c -> decided(this, c, at, over(at.now()));
        case Command.ConfirmOffboarding _ -> refused(Refusal.NOT_PROPOSED);
      };
    }
  }

  /** After a step the customer is in contact as anybody. */
  record Resumed(Instant since) implements ConductState {
    @Override
    public Ruling on(Command command, Situation at) {
      return unburdened(this, command, at);
    }
  }

  /** The customer can be in contact in some ways only, until the review. */
  record Restricted(Instant since, String by, Restriction restriction) implements ConductState {
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
        case Command.Observe c -> noticed(this, c.observation(), this, at);
        case Command.Withdraw c -> withdrawn(c, at, left -> this);
        case Command.TimeUp _ -> lapsed(this, at);
        case Command.Warn _, Command.OfferSupervisor _, Command.Resume _ ->
            refused(Refusal.RESTRICTED);
        // The right of whoever is in the contact.
        case Command.EndContact c -> ended(c.act(), Gravity.ABUSE, at, this);
        case Command.Restrict c -> restricted(c, at);
        case Command.Lift c -> lifted(c.act(), at);
        case Command.Renew c -> renewed(c, restriction, at);
        case Command.Appeal c -> appealed(this, c, at);
        case Command.DecideAppeal c -> decided(this, c, at, new Resumed(at.now()));
        case Command.ProposeOffboarding c -> proposed(c.act(), at);
        case Command.ConfirmOffboarding _ -> refused(Refusal.NOT_PROPOSED);
      };
    }

    private Ruling proposed(Act act, Situation at) {
      Ruling.Refused broken = at.policy().offboarding(at);
      return broken != null
          ? broken
          : granted(
              new OffboardingProposed(at.now(), act.by(), restriction, by),
              new ConductEvent.OffboardingProposed(act));
    }
  }

  /**
   * The restriction holds, and one manager proposes to end the relation.
   *
   * @param by who proposes it
   * @param restrictedBy who restricted contact
   */
  record OffboardingProposed(Instant since, String by, Restriction restriction, String restrictedBy)
      implements ConductState {
    @Override
    public Instant until() {
      return restriction.reviewAt();
    }

    @Override
    public Set<String> takers() {
      return both(by, restrictedBy);
    }

    @Override
    public ConductState over(Instant now) {
      return new Resumed(now);
    }

    @Override
    public Ruling on(Command command, Situation at) {
      return switch (command) {
        case Command.Observe c -> noticed(this, c.observation(), this, at);
        case Command.Withdraw c -> withdrawn(c, at, left -> this);
        case Command.TimeUp _ -> lapsed(this, at);
        case Command.Warn _,
            Command.OfferSupervisor _,
            Command.EndContact _,
            Command.Resume _,
            Command.Restrict _ ->
            refused(Refusal.RESTRICTED);
        case Command.Lift c -> lifted(c.act(), at);
        case Command.Renew c -> renewed(c, restriction, at);
        case Command.Appeal c -> appealed(this, c, at);
        case Command.DecideAppeal c -> decided(this, c, at, new Resumed(at.now()));
        case Command.ProposeOffboarding _ -> refused(Refusal.ALREADY_PROPOSED);
        case Command.ConfirmOffboarding c -> confirmed(c, at);
      };
    }

    private Ruling confirmed(Command.ConfirmOffboarding c, Situation at) {
      if (c.act().by().equals(by)) {
        return refused(Refusal.SAME_PERSON);
      }
      Ruling.Refused broken = at.policy().offboarding(at);
      return broken != null
          ? broken
          : ended(new Offboarded(at.now(), c.act().by(), by, c.reviewAt()), c.act(), at);
    }
  }

  /**
   * The relation is ended.
   *
   * @param by who confirmed it
   * @param proposedBy somebody else
   * @param reviewAt when it is to be looked at again
   */
  record Offboarded(Instant since, String by, String proposedBy, Instant reviewAt)
      implements ConductState {
    @Override
    public Set<String> takers() {
      return both(by, proposedBy);
    }

    @Override
    public Ruling on(Command command, Situation at) {
      return switch (command) {
        case Command.Observe c -> noticed(this, c.observation(), this, at);
        case Command.Withdraw c -> withdrawn(c, at, left -> this);
        case Command.TimeUp _ -> refused(Refusal.NOTHING_DUE);
        case Command.Warn _,
            Command.OfferSupervisor _,
            Command.EndContact _,
            Command.Resume _,
            Command.Restrict _,
            Command.ProposeOffboarding _,
            Command.ConfirmOffboarding _ ->
            refused(Refusal.OFFBOARDED);
        case Command.Lift c -> byManager(c.act(), lifted(c.act(), at));
        case Command.Renew c ->
            byManager(
                c.act(), ended(new Offboarded(since, by, proposedBy, c.reviewAt()), c.act(), at));
        case Command.Appeal c -> appealed(this, c, at);
        case Command.DecideAppeal c ->
            byManager(c.act(), decided(this, c, at, new Resumed(at.now())));
      };
    }

    private static Ruling byManager(Act act, Ruling ruling) {
      return act.manager() ? ruling : refused(Refusal.MANAGER_NEEDED);
    }
  }

  /**
   * The customer may harm themselves: no step holds, until somebody has cared and resumes.
   *
   * @param before where the protocol stood
   */
  record Suspended(Instant since, ConductState before) implements ConductState {
    @Override
    public Ruling on(Command command, Situation at) {
      return switch (command) {
        case Command.Observe c ->
            c.observation().selfHarm()
                ? granted(this, new ConductEvent.Suspended(c.observation()))
                : granted(this, new ConductEvent.Observed(c.observation()));
        case Command.Withdraw c -> withdrawn(c, at, left -> this);
        case Command.TimeUp _ -> refused(Refusal.NOTHING_DUE);
        case Command.Resume c ->
            granted(
                isOver(before, at.now()) ? before.over(at.now()) : before,
                new ConductEvent.Resumed(c.act()));
        case Command.Warn _,
            Command.OfferSupervisor _,
            Command.EndContact _,
            Command.Restrict _,
            Command.Lift _,
            Command.Renew _,
            Command.Appeal _,
            Command.DecideAppeal _,
            Command.ProposeOffboarding _,
            Command.ConfirmOffboarding _ ->
            refused(Refusal.SUSPENDED);
      };
    }
  }

  private static Ruling unburdened(ConductState from, Command command, Situation at) {
    return switch (command) {
      case Command.Observe c ->
          noticed(from, c.observation(), new Observed(at.now(), c.observation().gravity(), 1), at);
      case Command.Withdraw c -> withdrawn(c, at, left -> from);
      case Command.TimeUp _ -> refused(Refusal.NOTHING_DUE);
      case Command.Warn _, Command.OfferSupervisor _, Command.EndContact _, Command.Restrict _ ->
          refused(Refusal.NOTHING_OBSERVED);
      case Command.Resume _ -> refused(Refusal.NOTHING_TO_RESUME);
      case Command.Lift _, Command.Renew _, Command.ProposeOffboarding _ ->
          refused(Refusal.NOT_RESTRICTED);
      case Command.Appeal _ -> refused(Refusal.NOTHING_TO_APPEAL);
      case Command.DecideAppeal _ -> refused(Refusal.NO_APPEAL);
      case Command.ConfirmOffboarding _ -> refused(Refusal.NOT_PROPOSED);
    };
  }

  private static Ruling noticed(
      ConductState from, Observation observation, ConductState otherwise, Situation at) {
    return observation.selfHarm()
        ? granted(new Suspended(at.now(), from), new ConductEvent.Suspended(observation))
        : granted(otherwise, new ConductEvent.Observed(observation));
  }

  private static Ruling withdrawn(
      Command.Withdraw c, Situation at, Function<Gravity, ConductState> restingOn) {
    if (c.withdrawn() == 0) {
      return refused(Refusal.NOTHING_RESTS_ON_IT);
    }
    Gravity left = c.remaining();
    return granted(
        left == null ? new Clear(at.now()) : restingOn.apply(left),
        new ConductEvent.Withdrawn(c.withdrawn()));
  }

  private static boolean isOver(ConductState state, Instant now) {
    Instant until = state.until();
    return until != null && !now.isBefore(until);
  }

  private static Ruling timeUp(ConductState from, Situation at) {
    return isOver(from, at.now())
        ? granted(from.over(at.now()), new ConductEvent.Resumed(null))
        : refused(Refusal.NOTHING_DUE);
  }

  private static Ruling lapsed(ConductState from, Situation at) {
    return isOver(from, at.now())
        ? granted(from.over(at.now()), new ConductEvent.RestrictionLifted(null))
        : refused(Refusal.NOTHING_DUE);
  }

  private static Instant holds(Situation at) {
    return at.now().plus(at.policy().warningHolds());
  }

  private static ConductState warned(Act act, Gravity gravity, Situation at) {
    return new Warned(at.now(), act.by(), gravity, false, holds(at));
  }

  private static Ruling offered(Act act, Gravity gravity, Situation at) {
    return granted(
        new SupervisorOffered(at.now(), act.by(), gravity, false, holds(at)),
        new ConductEvent.SupervisorOffered(act));
  }

  private static Ruling ended(
      Act act, Gravity gravity, Situation at, @Nullable Restricted restriction) {
    Instant until = at.now().plus(at.policy().coolOff(gravity));
    return granted(
        new ContactEnded(at.now(), act.by(), gravity, until, restriction),
        new ConductEvent.ContactEnded(act, until));
  }

  private static Ruling ended(Offboarded next, Act act, Situation at) {
    Refusal misplaced = misplaced(next.reviewAt(), at, at.policy().longestOffboarding());
    return misplaced != null
        ? refused(misplaced)
        : granted(next, new ConductEvent.Offboarded(act, next.proposedBy(), next.reviewAt()));
  }

  private static Ruling resumed(Act act, Situation at) {
    return granted(new Resumed(at.now()), new ConductEvent.Resumed(act));
  }

  private static Ruling restricted(Command.Restrict c, Situation at) {
    return restricted(c, at, next -> next);
  }

  private static Ruling restricted(
      Command.Restrict c, Situation at, Function<Restricted, ConductState> next) {
    Refusal misplaced = misplaced(c.restriction().reviewAt(), at, at.policy().longestRestriction());
    return misplaced != null
        ? refused(misplaced)
        : granted(
            next.apply(new Restricted(at.now(), c.act().by(), c.restriction())),
            new ConductEvent.Restricted(c.act(), c.restriction()));
  }

  private static Ruling renewed(Command.Renew c, Restriction restriction, Situation at) {
    Refusal misplaced = misplaced(c.reviewAt(), at, at.policy().longestRestriction());
    if (misplaced != null) {
      return refused(misplaced);
    }
    Restriction renewed = restriction.until(c.reviewAt());
    return granted(
        new Restricted(at.now(), c.act().by(), renewed),
        new ConductEvent.RestrictionRenewed(c.act(), renewed));
  }

  private static Ruling lifted(Act act, Situation at) {
    return granted(new Resumed(at.now()), new ConductEvent.RestrictionLifted(act));
  }

  private static Ruling appealed(ConductState from, Command.Appeal c, Situation at) {
    return at.appeal() == null
        ? granted(from, new ConductEvent.Appealed(c.act()))
        : refused(Refusal.ALREADY_APPEALED);
  }

  private static Ruling decided(
      ConductState from, Command.DecideAppeal c, Situation at, ConductState undone) {
    Appeal appeal = at.appeal();
    String by = c.act().by();
    if (appeal == null) {
      return refused(Refusal.NO_APPEAL);
    }
    if (appeal.against().contains(by) || from.takers().contains(by)) {
      return refused(Refusal.SAME_PERSON);
    }
    ConductState next =
        switch (c.outcome()) {
          case UPHELD -> undone;
          case DISMISSED -> from;
        };
    return granted(next, new ConductEvent.AppealDecided(c.act(), c.outcome()));
  }

  private static @Nullable Refusal misplaced(Instant reviewAt, Situation at, Duration longest) {
    if (!reviewAt.isAfter(at.now())) {
      return Refusal.REVIEW_NOT_AHEAD;
    }
    return reviewAt.isAfter(at.now().plus(longest)) ? Refusal.REVIEW_TOO_FAR : null;
  }

  private static Set<String> both(String one, String other) {
    return one.equals(other) ? Set.of(one) : Set.of(one, other);
  }

  private static Ruling granted(ConductState next, ConductEvent event) {
    return new Ruling.Granted(next, event);
  }

  private static Ruling refused(Refusal reason) {
    return new Ruling.Refused(reason);
  }
}
