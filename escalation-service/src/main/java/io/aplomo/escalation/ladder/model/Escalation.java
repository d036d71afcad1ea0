package io.aplomo.escalation.ladder.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a case needs somebody with more authority than whoever has it. A case has one at a time that
 * has not ended; further reasons are added to it.
 *
 * <pre>
 *             Accept, Take                    Settle, Withdraw (the last ground)
 *   Waiting ----------------> Accepted        Waiting, Accepted ---------------> Ended
 *     |  ^ <---GiveBack, Raise (higher, or the customer asks anew)---+
 *     +--+  TimeUp: to the level above, in the end to the manager on call, where it stays
 * </pre>
 *
 * @param level who has to take it, or took it
 * @param grounds what it rests on, at most {@value #MOST_GROUNDS}
 * @param refusedBy who could not take it since somebody was called last, at most {@value
 *     #MOST_REFUSALS}
 */
public record Escalation(
    UUID id,
    Instant openedAt,
    Level level,
    List<Ground> grounds,
    List<String> refusedBy,
    State state) {

  /** More reasons than anybody reads. */
  public static final int MOST_GROUNDS = 20;

  /** More people than a level of a team has at one time. */
  public static final int MOST_REFUSALS = 20;

  public Escalation {
    grounds = List.copyOf(grounds);
    refusedBy = List.copyOf(refusedBy);
  }

  /** Where it stands. */
  public sealed interface State {
    Ruling on(Command command, Escalation of, Situation situation);
  }

  /** Opens one for a case that has none. */
  public static Ruling.Granted opened(UUID id, Command.Raise raise, Situation situation) {
    Escalation fresh =
        new Escalation(
            id,
            situation.now(),
            raise.level(),
            List.of(raise.ground()),
            List.of(),
            new Waiting(null, situation.now(), null));
    return new Ruling.Granted(
        fresh.calling(raise.level(), raise.within(), List.of(), situation),
        new EscalationEvent.Called(raise.ground()));
  }

  /** Answers a command. */
  public Ruling on(Command command, Situation situation) {
    return state.on(command, this, situation);
  }

  /** Until when somebody has to accept; null if nobody has to by a time. */
  public @Nullable Instant until() {
    return state instanceof Waiting waiting ? waiting.until() : null;
  }

  /** Who is called; null if anybody of the level is, or nobody any more. */
  public @Nullable String addressee() {
    return state instanceof Waiting waiting ? waiting.to() : null;
  }

  /** Whether it rests on something for this reason. */
  public boolean restsOn(Reason reason) {
    return grounds.stream().anyMatch(ground -> ground.reason() == reason);
  }

  /**
   * Nobody has accepted.
   *
   * @param to subject of who is called; null if anybody of the level is
   * @param since when they were called
   * @param until first instant at which it climbs; null once nobody is above
   */
  public record Waiting(@Nullable String to, Instant since, @Nullable Instant until)
      implements State {
    @Override
    public Ruling on(Command command, Escalation of, Situation situation) {
      return switch (command) {
        case Command.Raise c -> raised(c, of, situation);
        case Command.Accept c ->
            of.mayTake(c.by(), c.upTo(), to)
                ? of.accepted(c.by(), situation)
                : new Ruling.Refused(Refusal.AUTHORITY_MISSING);
        case Command.Refuse c -> refused(c, of, situation);
        case Command.TimeUp c -> timeUp(of, situation);
        case Command.Withdraw c -> of.withdrawn(c, situation);
        case Command.Take c -> of.accepted(c.by(), situation);
        case Command.GiveBack c -> new Ruling.Refused(Refusal.NOT_ACCEPTED);
        case Command.Settle c -> of.ended(c.because(), situation);
      };
    }

    private Ruling raised(Command.Raise c, Escalation of, Situation situation) {
      if (!of.level.reaches(c.level())) {
        return of.called(c, situation);
      }
      Refusal refusal = of.pointless(c.ground());
      if (refusal != null && !c.givesAway()) {
        return new Ruling.Refused(refusal);
      }
      Waiting sooner = new Waiting(to, since, sooner(c.within(), situation.now()));
      return new Ruling.Granted(
          of.resting(of.and(c.ground())).at(sooner),
          c.givesAway()
              ? new EscalationEvent.Called(c.ground())
              : new EscalationEvent.Added(c.ground()));
    }

    private @Nullable Instant sooner(@Nullable Duration within, Instant now) {
      Instant wanted = within == null ? null : now.plus(within);
      return until != null && wanted != null && wanted.isBefore(until) ? wanted : until;
    }

    private Ruling refused(Command.Refuse c, Escalation of, Situation situation) {
      if (of.refusedBy.contains(c.by())) {
        return new Ruling.Refused(Refusal.ALREADY_REFUSED);
      }
      if (!of.mayTake(c.by(), c.upTo(), to)) {
        return new Ruling.Refused(Refusal.AUTHORITY_MISSING);
      }
      if (to != null && !to.equals(c.by())) {
        return new Ruling.Refused(Refusal.NOT_ADDRESSED);
      }
      if (of.refusedBy.size() >= MOST_REFUSALS) {
        return new Ruling.Refused(Refusal.REFUSALS_FULL);
      }
      List<String> refused = new ArrayList<>(of.refusedBy);
      refused.add(c.by());
      Waiting next = new Waiting(situation.addressee(of.level, refused), since, until);
      return new Ruling.Granted(
          new Escalation(of.id, of.openedAt, of.level, of.grounds, refused, next),
          new EscalationEvent.Refused(c.by(), c.reasonCode()));
    }

    private List<String> called() {
      return to == null ? List.of() : List.of(to);
    }

    /** What is late is taken as it comes: whoever was in time has changed the state before. */
    private Ruling timeUp(Escalation of, Situation situation) {
      if (until == null || situation.now().isBefore(until)) {
        return new Ruling.Refused(Refusal.NOT_DUE);
      }
      return of.level
          .above()
          .map(above -> of.climbed(of.calling(above, null, called(), situation), false))
          .orElseGet(() -> of.climbed(of.at(new Waiting(to, since, null)), true));
    }
  }

  /**
   * A person took the case.
   *
   * @param by subject of their token
   */
  public record Accepted(String by, Instant at) implements State {
    @Override
    public Ruling on(Command command, Escalation of, Situation situation) {
      return switch (command) {
        case Command.Raise c -> raised(c, of, situation);
        case Command.Accept c -> new Ruling.Refused(Refusal.ALREADY_ACCEPTED);
        case Command.Refuse c -> new Ruling.Refused(Refusal.ALREADY_ACCEPTED);
        case Command.TimeUp c -> new Ruling.Refused(Refusal.NOT_DUE);
        case Command.Withdraw c -> of.withdrawn(c, situation);
        case Command.Take c -> new Ruling.Refused(Refusal.ALREADY_ACCEPTED);
        case Command.GiveBack c ->
            new Ruling.Granted(
                of.calling(of.level, null, List.of(by), situation), new EscalationEvent.Returned());
        case Command.Settle c -> of.ended(c.because(), situation);
      };
    }

    private static Ruling raised(Command.Raise c, Escalation of, Situation situation) {
      if (c.ground().reason().callsAnew() || c.givesAway() || !of.level.reaches(c.level())) {
        return of.called(c, situation);
      }
      Refusal refusal = of.pointless(c.ground());
      return refusal == null
          ? new Ruling.Granted(
              of.resting(of.and(c.ground())), new EscalationEvent.Added(c.ground()))
          : new Ruling.Refused(refusal);
    }
  }

  /** It is over; a further reason opens another one. */
  public record Ended(End because, Instant at) implements State {
    @Override
    public Ruling on(Command command, Escalation of, Situation situation) {
      return new Ruling.Refused(Refusal.ENDED);
    }
  }

  private boolean mayTake(String by, Level upTo, @Nullable String to) {
    return upTo.reaches(level) || by.equals(to);
  }

  private Ruling accepted(String by, Situation situation) {
    return new Ruling.Granted(
        at(new Accepted(by, situation.now())), new EscalationEvent.Accepted(by));
  }

  private Ruling ended(End because, Situation situation) {
    return new Ruling.Granted(
        at(new Ended(because, situation.now())), new EscalationEvent.Ended(because));
  }

  private Ruling climbed(Escalation next, boolean unanswered) {
    return new Ruling.Granted(next, new EscalationEvent.Climbed(level, unanswered));
  }

  /** Somebody is called for one reason more, or for one that calls again. */
  private Ruling called(Command.Raise c, Situation situation) {
    Level higher = level.reaches(c.level()) ? level : c.level();
    return new Ruling.Granted(
        resting(and(c.ground())).calling(higher, c.within(), List.of(), situation),
        new EscalationEvent.Called(c.ground()));
  }

  private Ruling withdrawn(Command.Withdraw c, Situation situation) {
    List<Ground> rest =
        grounds.stream().filter(ground -> !c.about().equals(ground.about())).toList();
    if (rest.size() == grounds.size()) {
      return new Ruling.Refused(Refusal.NOT_A_GROUND);
    }
    Ground gone =
        grounds.stream().filter(ground -> !rest.contains(ground)).findFirst().orElseThrow();
    return rest.isEmpty()
        ? ended(End.WITHDRAWN, situation)
        : new Ruling.Granted(resting(rest), new EscalationEvent.Lessened(gone));
  }

  /** Calls somebody of a level, but not those who had their turn. */
  private Escalation calling(
      Level on, @Nullable Duration within, List<String> had, Situation situation) {
    Duration patience = situation.acceptWithin();
    Instant until =
        situation.now().plus(within != null && within.compareTo(patience) < 0 ? within : patience);
    return new Escalation(
        id,
        openedAt,
        on,
        grounds,
        List.of(),
        new Waiting(situation.addressee(on, had), situation.now(), until));
  }

  private Escalation at(State next) {
    return new Escalation(id, openedAt, level, grounds, refusedBy, next);
  }

  private Escalation resting(List<Ground> on) {
    return new Escalation(id, openedAt, level, on, refusedBy, state);
  }

  private @Nullable Refusal pointless(Ground ground) {
    if (grounds.contains(ground)) {
      return Refusal.ALREADY_RAISED;
    }
    return grounds.size() >= MOST_GROUNDS ? Refusal.GROUNDS_FULL : null;
  }

  /** A call goes out whether or not there is room for one reason more. */
  private List<Ground> and(Ground ground) {
    if (grounds.contains(ground) || grounds.size() >= MOST_GROUNDS) {
      return grounds;
    }
    List<Ground> more = new ArrayList<>(grounds);
    more.add(ground);
    return more;
  }
}
