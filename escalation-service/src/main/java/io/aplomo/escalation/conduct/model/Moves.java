package io.aplomo.escalation.conduct.model;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What several states answer alike. */
final class Moves {
  private Moves() {}

  static Ruling unburdened(ConductState from, Command command, Situation at) {
    return switch (command) {
      case Command.Observe c ->
          noticed(
              from,
              c.observation(),
              new Observed(at.now(), c.observation().gravity(), 1, lapses(at)),
              at);
      case Command.Withdraw c -> withdrawn(from, c, at);
      case Command.Instead c -> instead(from, c, at);
      case Command.TimeUp _ -> refused(Refusal.NOTHING_DUE);
      case Command.Warn _, Command.OfferSupervisor _, Command.EndContact _, Command.Restrict _ ->
          refused(Refusal.NOTHING_OBSERVED);
      case Command.Resume _ -> refused(Refusal.NOTHING_TO_RESUME);
      case Command.Lift _, Command.Renew _, Command.ProposeOffboarding _ ->
          refused(Refusal.NOT_RESTRICTED);
      case Command.Appeal _ -> refused(Refusal.NOTHING_TO_APPEAL);
      case Command.DecideAppeal c -> decided(from, c, at, from);
      case Command.ConfirmOffboarding _ -> refused(Refusal.NOT_PROPOSED);
    };
  }

  static Ruling noticed(
      ConductState from, Observation observation, ConductState otherwise, Situation at) {
    return observation.selfHarm()
        ? granted(new Suspended(at.now(), from), new ConductEvent.Suspended(observation))
        : granted(otherwise, new ConductEvent.Observed(observation));
  }

  static Ruling withdrawn(ConductState from, Command.Withdraw c, Situation at) {
    return c.withdrawn() == 0
        ? refused(Refusal.NOTHING_RESTS_ON_IT)
        : granted(from.resting(c.remains(), at), new ConductEvent.Withdrawn(c.withdrawn()));
  }

  /** It was judged by when what it replaces was withdrawn, and is only noted. */
  static Ruling instead(ConductState from, Command.Instead c, Situation at) {
    return from instanceof Suspended && c.observation().selfHarm()
        ? granted(from, new ConductEvent.Suspended(c.observation()))
        : noticed(from, c.observation(), from, at);
  }

  /** Where a customer is whose step has lost its ground. */
  static ConductState fallen(Remains remains, Situation at) {
    Gravity left = remains.gravity();
    return left == null
        ? new Clear(at.now())
        : new Observed(at.now(), left, Math.max(1, remains.times()), lapses(at));
  }

  static @Nullable Gravity atMost(@Nullable Gravity noticed, Remains remains) {
    return noticed == Gravity.THREAT ? remains.gravity() : noticed;
  }

  static boolean isOver(ConductState state, Instant now) {
    Instant until = state.until();
    return until != null && !now.isBefore(until);
  }

  static Ruling timeUp(ConductState from, Situation at) {
    return isOver(from, at.now())
        ? granted(from.over(at.now()), new ConductEvent.Resumed(null))
        : refused(Refusal.NOTHING_DUE);
  }

  static Ruling lapsed(ConductState from, Situation at) {
    return isOver(from, at.now())
        ? granted(from.over(at.now()), new ConductEvent.RestrictionLifted(null))
        : refused(Refusal.NOTHING_DUE);
  }

  static Instant holds(Situation at) {
    return at.now().plus(at.policy().warningHolds());
  }

  static Instant lapses(Situation at) {
    return at.now().plus(at.policy().observationHolds());
  }

  static ConductState warned(Act act, Gravity gravity, Situation at) {
    return new Warned(at.now(), act.by(), gravity, false, holds(at));
  }

  static Ruling offered(Act act, Gravity gravity, Situation at) {
    return granted(
        new SupervisorOffered(at.now(), act.by(), gravity, false, holds(at)),
        new ConductEvent.SupervisorOffered(act));
  }

  static Ruling ended(Act act, Gravity gravity, Situation at, @Nullable Restricted restriction) {
    Instant until = at.now().plus(at.policy().coolOff(gravity));
    return granted(
        new ContactEnded(at.now(), act.by(), gravity, until, restriction),
        new ConductEvent.ContactEnded(act, until));
  }

  static Ruling ended(Offboarded next, Act act, Situation at) {
    Refusal misplaced = misplaced(next.reviewAt(), at, at.policy().longestOffboarding());
    return misplaced != null
        ? refused(misplaced)
        : granted(next, new ConductEvent.Offboarded(act, next.proposedBy(), next.reviewAt()));
  }

  static Ruling resumed(Act act, Situation at) {
    return granted(new Resumed(at.now()), new ConductEvent.Resumed(act));
  }

  static Ruling restricted(Command.Restrict c, Situation at) {
    return restricted(c, Set.of(), at, next -> next);
  }

  /**
   * Restricts contact.
   *
   * @param before those who decided about the restriction that this one replaces
   */
  static Ruling restricted(
      Command.Restrict c,
      Set<String> before,
      Situation at,
      Function<Restricted, ConductState> next) {
    Refusal misplaced = misplaced(c.restriction().reviewAt(), at, at.policy().longestRestriction());
    return misplaced != null
        ? refused(misplaced)
        : granted(
            next.apply(new Restricted(at.now(), c.act().by(), before, c.restriction(), null)),
            new ConductEvent.Restricted(c.act(), c.restriction()));
  }

  static Ruling renewed(
      Command.Renew c, Instant since, Set<String> before, Restriction restriction, Situation at) {
    Refusal misplaced = misplaced(c.reviewAt(), at, at.policy().longestRestriction());
    if (misplaced != null) {
      return refused(misplaced);
    }
    Restriction renewed = restriction.until(c.reviewAt());
    return granted(
        new Restricted(since, c.act().by(), before, renewed, null),
        new ConductEvent.RestrictionRenewed(c.act(), renewed));
  }

  static Ruling lifted(Act act, Situation at) {
    return granted(new Resumed(at.now()), new ConductEvent.RestrictionLifted(act));
  }

  static Ruling appealed(ConductState from, Command.Appeal c, Situation at) {
    return at.appeal() == null
        ? granted(from, new ConductEvent.Appealed(c.act()))
        : refused(Refusal.ALREADY_APPEALED);
  }

  static Ruling decided(
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
          case UPHELD -> upheld(from, appeal, at, undone);
          case DISMISSED -> from;
        };
    return granted(next, new ConductEvent.AppealDecided(c.act(), c.outcome()));
  }

  /** A later step stays if it does not rest on the one that is undone. */
  private static ConductState upheld(
      ConductState from, Appeal appeal, Situation at, ConductState undone) {
    Remains remains = at.history().remains();
    if (remains == null) {
      return undone;
    }
    boolean holds = !appeal.isAgainst(from) && from.stands(remains);
    return (holds ? from : undone).resting(remains, at);
  }

  static @Nullable Refusal misplaced(Instant reviewAt, Situation at, Duration longest) {
    if (!reviewAt.isAfter(at.now())) {
      return Refusal.REVIEW_NOT_AHEAD;
    }
    return reviewAt.isAfter(at.now().plus(longest)) ? Refusal.REVIEW_TOO_FAR : null;
  }

  static Set<String> and(Set<String> people, String one) {
    Set<String> all = new HashSet<>(people);
    all.add(one);
    return Set.copyOf(all);
  }

  static Ruling granted(ConductState next, ConductEvent event) {
    return new Ruling.Granted(next, event);
  }

  static Ruling refused(Refusal reason) {
    return new Ruling.Refused(reason);
  }
}
