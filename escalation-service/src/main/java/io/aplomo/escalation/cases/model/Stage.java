package io.aplomo.escalation.cases.model;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands. Each stage answers every command: with the move, or with why not.
 *
 * <pre>
 *   Open --resolve--> Resolved --close--> Closed
 *    ^                   |                  |
 *    +------reopen-------+------------------+
 * </pre>
 */
public sealed interface Stage {
  /** Since when. */
  Instant since();

  /**
   * Answers a command.
   *
   * @param now the database's time
   */
  Ruling on(Command command, Instant now);

  /** Somebody has to work on it. */
  record Open(Instant since) implements Stage {
    @Override
    public Ruling on(Command command, Instant now) {
      return switch (command) {
        case Command.Resolve c ->
            new Ruling.Granted(
                new Resolved(now), new CaseEvent.Resolved(now, c.by(), c.reasonCode()));
        case Command.Reopen c -> new Ruling.Refused(Refusal.ALREADY_OPEN);
        case Command.Close c -> new Ruling.Refused(Refusal.NOT_RESOLVED);
        case Command.Await c ->
            new Ruling.Granted(this, new CaseEvent.Awaiting(now, c.by(), c.reasonCode(), c.what()));
        case Command.Continue c ->
            new Ruling.Granted(
                this, new CaseEvent.Continued(now, c.by(), c.reasonCode(), c.what()));
      };
    }
  }

  /** The organisation holds it to be settled; the customer may still disagree. */
  record Resolved(Instant since) implements Stage {
    @Override
    public Ruling on(Command command, Instant now) {
      return switch (command) {
        case Command.Resolve c -> new Ruling.Refused(Refusal.ALREADY_RESOLVED);
        case Command.Reopen c -> reopened(c, now);
        case Command.Close c ->
            new Ruling.Granted(new Closed(now), new CaseEvent.Closed(now, c.by(), c.reasonCode()));
        case Command.Await c -> new Ruling.Refused(Refusal.ALREADY_RESOLVED);
        case Command.Continue c -> new Ruling.Refused(Refusal.ALREADY_RESOLVED);
      };
    }
  }

  /** Settled for good, unless somebody takes it up again. */
  record Closed(Instant since) implements Stage {
    @Override
    public Ruling on(Command command, Instant now) {
      return switch (command) {
        case Command.Resolve c -> new Ruling.Refused(Refusal.ALREADY_CLOSED);
        case Command.Reopen c -> reopened(c, now);
        case Command.Close c -> new Ruling.Refused(Refusal.ALREADY_CLOSED);
        case Command.Await c -> new Ruling.Refused(Refusal.ALREADY_CLOSED);
        case Command.Continue c -> new Ruling.Refused(Refusal.ALREADY_CLOSED);
      };
    }
  }

  private static Ruling reopened(Command.Reopen c, Instant now) {
    return new Ruling.Granted(new Open(now), new CaseEvent.Reopened(now, c.by(), c.reasonCode()));
  }

  /** Why a command was refused: stable codes of the API. */
  enum Refusal {
    ALREADY_OPEN,
    ALREADY_RESOLVED,
    ALREADY_CLOSED,
    /** A case is closed after it was resolved, so that the customer could disagree. */
    NOT_RESOLVED,
    /** The organisation waits for this already. */
    ALREADY_AWAITING,
    /** Nobody waits for this: a message of the customer may have ended it. */
    NOT_AWAITING
  }

  /**
   * Whether a command has nothing to do, because of what is waited for; null if it has.
   *
   * @param awaited all that the organisation waits for now
   */
  static @Nullable Refusal pointless(Command command, Set<Awaited> awaited) {
    return switch (command) {
      case Command.Resolve c -> null;
      case Command.Reopen c -> null;
      case Command.Close c -> null;
      case Command.Await c -> awaited.contains(c.what()) ? Refusal.ALREADY_AWAITING : null;
      case Command.Continue c -> {
        Awaited what = c.what();
        boolean waits = what == null ? !awaited.isEmpty() : awaited.contains(what);
        yield waits ? null : Refusal.NOT_AWAITING;
      }
    };
  }

  /** The answer to a command. */
  sealed interface Ruling {
    /** It moves the case, or is noted of it where it stands. */
    record Granted(Stage next, CaseEvent event) implements Ruling {}

    /** It changes nothing. */
    record Refused(Refusal reason) implements Ruling {}
  }
}
