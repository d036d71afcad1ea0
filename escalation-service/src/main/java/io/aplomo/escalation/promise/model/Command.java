package io.aplomo.escalation.promise.model;

import io.aplomo.escalation.cases.model.Authority;
import java.time.Instant;
import java.util.UUID;

/** What may become of a promise. */
public sealed interface Command {

  /** Say that what was promised is done. */
  record Keep(String by) implements Command {}

  /**
   * Say that the customer was told that it will be later.
   *
   * @param next id of the promise that is made in its place
   * @param due what the customer was told
   */
  record Tell(String by, UUID next, Instant due) implements Command {}

  /**
   * Say that it holds no longer.
   *
   * @param reasonCode why, as a code of the organisation
   */
  record Withdraw(String by, Authority authority, String reasonCode) implements Command {
    boolean mayDecideFor(String owner) {
      return authority == Authority.SUPERVISOR || by.equals(owner);
    }
  }

  /** The time to warn, or what was promised, may be over. */
  record TimeUp() implements Command {}
}
