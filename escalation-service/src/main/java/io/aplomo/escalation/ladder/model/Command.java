package io.aplomo.escalation.ladder.model;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to an escalation, or is wanted of it. */
public sealed interface Command {
  /**
   * The case needs somebody.
   *
   * @param level who at least
   * @param within how soon they have to accept, if sooner than others have to
   * @param givesAway whether whoever had the case gave it away by it, so that nobody has it now
   */
  record Raise(Ground ground, Level level, @Nullable Duration within, boolean givesAway)
      implements Command {
    /** Whoever has the case keeps it until somebody accepts. */
    public Raise(Ground ground, Level level, @Nullable Duration within) {
      this(ground, level, within, false);
    }
  }

  /**
   * Take the case.
   *
   * @param by subject of the token
   * @param upTo the highest level that the role of the token has
   */
  record Accept(String by, Level upTo) implements Command {}

  /** Say that one cannot take it; as {@link Accept}. */
  record Refuse(String by, Level upTo, String reasonCode) implements Command {}

  /** The time to accept may be over. */
  record TimeUp() implements Command {}

  /** What it rested on does not hold. */
  record Withdraw(UUID about) implements Command {}

  /** Somebody who may gave the case to a person, as accepting would have. */
  record Take(String by) implements Command {}

  /** Whoever had accepted gave the case back. */
  record GiveBack() implements Command {}

  /** The case is settled. */
  record Settle(End because) implements Command {}
}
