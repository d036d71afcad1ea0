package io.aplomo.escalation.cases.model;

import org.jspecify.annotations.Nullable;

/** What a person wants to become of a case. */
public sealed interface Command {
  /** Subject of the token that asked for it. */
  String by();

  /** Why, as a code of the organisation, if they said. */
  @Nullable String reasonCode();

  /** Hold it to be settled. */
  record Resolve(String by, @Nullable String reasonCode) implements Command {}

  /** Take it up again. */
  record Reopen(String by, @Nullable String reasonCode) implements Command {}

  /** Settle it for good. */
  record Close(String by, @Nullable String reasonCode) implements Command {}

  /** Wait for something; time may not count meanwhile. */
  record Await(String by, @Nullable String reasonCode, Awaited what) implements Command {}

  /**
   * Go on.
   *
   * @param what is not waited for any more; null for whatever it is
   */
  record Continue(String by, @Nullable String reasonCode, @Nullable Awaited what)
      implements Command {}
}
