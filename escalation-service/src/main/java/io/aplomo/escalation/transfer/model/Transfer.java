package io.aplomo.escalation.transfer.model;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer of a case: offered, and confirmed, refused or lapsed. The sender has the case until it
 * is confirmed, so nothing has to be given back.
 *
 * <pre>
 *            Confirm (the brief was read)
 *   Offered ------------------------------> Done       a cold one is Done at once
 *      \----- Refuse ----> Refused
 *       \---- TimeUp ----> Lapsed
 * </pre>
 *
 * @param from subject of who had the case when it was offered
 * @param by subject of who offered it: the sender, or a supervisor
 */
public record Transfer(
    UUID id,
    UUID caseId,
    Kind kind,
    String from,
    Receiver to,
    String by,
    String reasonCode,
    Instant offeredAt,
    State state) {

  /** Where it stands. */
  public sealed interface State {}

  /**
   * It waits for its receiver.
   *
   * @param until first instant at which it lapses
   */
  public record Offered(Instant until) implements State {}

  /**
   * The case is the receiver's.
   *
   * @param receiver subject of who has it from then on
   */
  public record Done(String receiver, Instant at) implements State {}

  /** The receiver could not take it. */
  public record Refused(String receiver, Instant at, String why) implements State {}

  /** Nobody answered in time. */
  public record Lapsed(Instant at) implements State {}

  /** The answer to a command. */
  public sealed interface Ruling {
    /** It follows. */
    record Granted(Transfer next) implements Ruling {}

    /** Nothing changes. */
    record Refused(Refusal reason) implements Ruling {}
  }

  /** Answers a command. */
  public Ruling on(Command command, CaseNow of) {
    return switch (state) {
      case Offered offered -> answered(command, offered, of);
      case Done s -> new Ruling.Refused(Refusal.OVER);
      case Refused s -> new Ruling.Refused(Refusal.OVER);
      case Lapsed s -> new Ruling.Refused(Refusal.OVER);
    };
  }

  /** Until when its receiver has to answer; null if nobody has to. */
  public @Nullable Instant until() {
    return state instanceof Offered offered ? offered.until() : null;
  }

  /** Whether it was carried out. */
  public boolean isDone() {
    return state instanceof Done;
  }

  private Ruling answered(Command command, Offered offered, CaseNow of) {
    return switch (command) {
      case Command.Confirm c -> confirmed(c, of);
      case Command.Refuse c ->
          isFor(c.by(), c.teams())
              ? new Ruling.Granted(at(new Refused(c.by(), of.now(), c.reasonCode())))
              : new Ruling.Refused(Refusal.NOT_OFFERED_TO_YOU);
      case Command.TimeUp c ->
          of.now().isBefore(offered.until())
              ? new Ruling.Refused(Refusal.NOT_DUE)
              : new Ruling.Granted(at(new Lapsed(of.now())));
    };
  }

  private Ruling confirmed(Command.Confirm c, CaseNow of) {
    if (!isFor(c.by(), c.teams())) {
      return new Ruling.Refused(Refusal.NOT_OFFERED_TO_YOU);
    }
    if (!of.open()) {
      return new Ruling.Refused(Refusal.CASE_SETTLED);
    }
    if (!from.equals(of.owner())) {
      return new Ruling.Refused(Refusal.CASE_MOVED);
    }
    return c.briefVersion() == of.version()
        ? new Ruling.Granted(at(new Done(c.by(), of.now())))
        : new Ruling.Refused(Refusal.BRIEF_STALE);
  }

  /** Whoever offers it to their own team is none of those who take it. */
  private boolean isFor(String subject, Set<String> teams) {
    return switch (to) {
      case Receiver.OfPerson person -> person.subject().equals(subject);
      case Receiver.OfTeam team -> teams.contains(team.code()) && !subject.equals(from);
    };
  }

  private Transfer at(State next) {
    return new Transfer(id, caseId, kind, from, to, by, reasonCode, offeredAt, next);
  }
}
