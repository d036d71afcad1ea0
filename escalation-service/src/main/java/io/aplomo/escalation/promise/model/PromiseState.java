package io.aplomo.escalation.promise.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a promise stands. Each state answers every command: with the move, or with why not.
 *
 * <pre>
 *   Open --keep--> Kept          Open --the time is over--> Broken --keep--> Kept, late
 *     +--tell----> Replaced, by another one that is Open
 *     +--withdraw--> Withdrawn
 * </pre>
 */
public sealed interface PromiseState {
  /** Answers a command about the promise that stands here. */
  Ruling on(Command command, Promise of, Instant now);

  /**
   * It is still to be kept.
   *
   * @param warned whether it was said that it comes near
   */
  record Open(boolean warned) implements PromiseState {
    @Override
    public Ruling on(Command command, Promise of, Instant now) {
      return switch (command) {
        case Command.Keep c ->
            new Ruling.Granted(
                new Kept(now, c.by(), false), new PromiseEvent.Kept(c.by(), /* late= */ false));
        case Command.Tell c -> told(c, now);
        case Command.Withdraw c ->
            c.mayDecideFor(of.owner())
                ? new Ruling.Granted(
                    new Withdrawn(now, c.by(), c.reasonCode()),
                    new PromiseEvent.Withdrawn(c.by(), c.reasonCode()))
                : new Ruling.Refused(Refusal.NOT_OWNER);
        case Command.TimeUp c -> timeUp(of, now);
      };
    }

    private static Ruling told(Command.Tell c, Instant now) {
      Refusal misplaced = PromiseRules.STANDARD.misplaced(c.due(), now);
      return misplaced != null
          ? new Ruling.Refused(misplaced)
          : new Ruling.Granted(
              new Replaced(now, c.by(), c.next()),
              new PromiseEvent.Replaced(c.by(), c.next(), c.due()));
    }

    private Ruling timeUp(Promise of, Instant now) {
      if (!now.isBefore(of.due())) {
        return new Ruling.Granted(new Broken(now), new PromiseEvent.Broken());
      }
      return warned || now.isBefore(of.warnAt())
          ? new Ruling.Refused(Refusal.NOTHING_DUE)
          : new Ruling.Granted(new Open(true), new PromiseEvent.Warned());
    }
  }

  /** Its time passed, and the customer was told nothing. It can still be kept, late. */
  record Broken(Instant at) implements PromiseState {
    @Override
    public Ruling on(Command command, Promise of, Instant now) {
      return switch (command) {
        case Command.Keep c ->
            new Ruling.Granted(
                new Kept(now, c.by(), true), new PromiseEvent.Kept(c.by(), /* late= */ true));
        case Command.Tell c -> new Ruling.Refused(Refusal.ALREADY_BROKEN);
        case Command.Withdraw c -> new Ruling.Refused(Refusal.ALREADY_BROKEN);
        case Command.TimeUp c -> new Ruling.Refused(Refusal.NOTHING_DUE);
      };
    }
  }

  /**
   * What was promised is done.
   *
   * @param late whether that was when its time had passed
   */
  record Kept(Instant at, String by, boolean late) implements PromiseState {
    @Override
    public Ruling on(Command command, Promise of, Instant now) {
      return ended(command, Refusal.ALREADY_KEPT);
    }
  }

  /**
   * The customer was told, before it broke, that it will be later.
   *
   * @param next the promise in its place
   */
  record Replaced(Instant at, String by, UUID next) implements PromiseState {
    @Override
    public Ruling on(Command command, Promise of, Instant now) {
      return ended(command, Refusal.ALREADY_REPLACED);
    }
  }

  /** It holds no longer. */
  record Withdrawn(Instant at, String by, String reasonCode) implements PromiseState {
    @Override
    public Ruling on(Command command, Promise of, Instant now) {
      return ended(command, Refusal.ALREADY_WITHDRAWN);
    }
  }

  private static Ruling ended(Command command, Refusal why) {
    return switch (command) {
      case Command.Keep c -> new Ruling.Refused(why);
      case Command.Tell c -> new Ruling.Refused(why);
      case Command.Withdraw c -> new Ruling.Refused(why);
      case Command.TimeUp c -> new Ruling.Refused(Refusal.NOTHING_DUE);
    };
  }
}
