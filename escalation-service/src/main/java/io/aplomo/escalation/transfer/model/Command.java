package io.aplomo.escalation.transfer.model;

import java.util.Set;

/** What happens to an offer. */
public sealed interface Command {
  /**
   * The receiver has read the brief and takes the case.
   *
   * @param by subject of the token
   * @param teams codes of their teams
   * @param briefVersion of the brief that they read
   */
  record Confirm(String by, Set<String> teams, long briefVersion) implements Command {
    public Confirm {
      teams = Set.copyOf(teams);
    }
  }

  /** The receiver cannot take it; as {@link Confirm}. */
  record Refuse(String by, Set<String> teams, String reasonCode) implements Command {
    public Refuse {
      teams = Set.copyOf(teams);
    }
  }

  /** The time to answer may be over. */
  record TimeUp() implements Command {}
}
