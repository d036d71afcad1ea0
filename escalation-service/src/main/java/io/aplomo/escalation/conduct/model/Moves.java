package io.aplomo.escalation.conduct.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What several states answer alike. */
final class Moves {
  private Moves() {}

  static Ruling unburdened(ConductState from, Command command, Situation at) {
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

  static Ruling noticed(
      ConductState from, Observation observation, ConductState otherwise, Situation at) {
    return observation.selfHarm()
        ? granted(new Suspended(at.now(), from), new ConductEvent.Suspended(observation))
        : granted(otherwise, new ConductEvent.Observed(observation));
  }

  static Ruling withdrawn(
      Command.Withdraw c, Situation at, Function<Gravity, ConductState> restingOn) {
    if (c.withdrawn() == 0) {
      return refused(Refusal.NOTHING_RESTS_ON_IT);
    }
    Gravity left = c.remaining();
    return granted(
        left == null ? new Clear(at.now()) : restingOn.apply(left),
        new ConductEvent.Withdrawn(c.withdrawn()));
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

  static ConductState warned(Act act, Gravity gravity, Situation at) {
    return new Warned(at.now(), act.by(), gravity, false, holds(at));
  }

  static Ruling offered(Act act, Gravity gravity, Situation at) {
    return granted(
        new SupervisorOffered(at.now(), act.by(), gravity, false, holds(at)),
        new ConductEvent.SupervisorOffered(act));
  }

  static Ruling ended(
      Act act, Gravity gravity, Situation at, @Nullable Restricted restriction) {
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
    return restricted(c, at, next -> next);
  }

  static Ruling restricted(
      Command.Restrict c, Situation at, Function<Restricted, ConductState> next) {
    Refusal misplaced = misplaced(c.restriction().reviewAt(), at, at.policy().longestRestriction());
    return misplaced != null
        ? refused(misplaced)
        : granted(
            next.apply(new Restricted(at.now(), c.act().by(), c.restriction())),
            new ConductEvent.Restricted(c.act(), c.restriction()));
  }

  static Ruling renewed(Command.Renew c, Restriction restriction, Situation at) {
    Refusal misplaced = misplaced(c.reviewAt(), at, at.policy().longestRestriction());
    if (misplaced != null) {
      return refused(misplaced);
    }
    Restriction renewed = restriction.until(c.reviewAt());
    return granted(
        new Restricted(at.now(), c.act().by(), renewed),
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
          case UPHELD -> undone;
          case DISMISSED -> from;
        };
    return granted(next, new ConductEvent.AppealDecided(c.act(), c.outcome()));
  }

  static @Nullable Refusal misplaced(Instant reviewAt, Situation at, Duration longest) {
    if (!reviewAt.isAfter(at.now())) {
      return Refusal.REVIEW_NOT_AHEAD;
    }
    return reviewAt.isAfter(at.now().plus(longest)) ? Refusal.REVIEW_TOO_FAR : null;
  }

  static Set<String> both(String one, String other) {
    return one.equals(other) ? Set.of(one) : Set.of(one, other);
  }

  static Ruling granted(ConductState next, ConductEvent event) {
    return new Ruling.Granted(next, event);
  }

  static Ruling refused(Refusal reason) {
    return new Ruling.Refused(reason);
  }
}
