package io.aplomo.escalation.cases.model;

import java.time.Instant;

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
    NOT_RESOLVED
  }

  /** The answer to a command. */
  sealed interface Ruling {
    /** It moves the case. */
    record Granted(Stage next, CaseEvent.Published event) implements Ruling {}

    /** It changes nothing. */
    record Refused(Refusal reason) implements Ruling {}
  }
}
