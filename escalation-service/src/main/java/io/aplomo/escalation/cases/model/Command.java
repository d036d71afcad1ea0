package io.aplomo.escalation.cases.model;

import io.aplomo.escalation.ladder.model.Level;
import io.aplomo.escalation.ladder.model.Reason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to become of a case. A {@code reasonCode} says why, as a code of the
 * organisation.
 */
public sealed interface Command {
  /** Subject of the token that asked for it. */
  String by();

  /**
   * Give it to a person.
   *
   * @param to subject of that person's token
   */
  record Assign(String by, Authority authority, String to, @Nullable String reasonCode)
      implements Command {}

  /** Take it from whoever has it; it waits again. */
  record Release(String by, Authority authority, String reasonCode) implements Command {}

  /** Begin to work on it. */
  record Start(String by, @Nullable String reasonCode) implements Command {}

  /**
   * Ask for somebody with more authority; whoever has it gives it away.
   *
   * @param reason why, as the ladder knows it
   * @param level who has to take it at least
   */
  record Escalate(String by, Authority authority, String reasonCode, Reason reason, Level level)
      implements Command {}

  /**
   * Hold it to be settled.
   *
   * @param stepsMissingReason why without all recovery steps, as a code of the organisation
   */
  record Resolve(
      String by,
      Authority authority,
      @Nullable String reasonCode,
      @Nullable String stepsMissingReason)
      implements Command {}

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

  /**
   * Hold a recovery step to be done.
   *
   * @param messageId the message of ours that shows it, if one does
   * @param reference what else shows it, if anything does
   */
  record DoStep(String by, RecoveryStep step, @Nullable UUID messageId, @Nullable String reference)
      implements Command {}

  /** Tell how what the customer asks for was answered, and what the answer rests on. */
  record MoveDemand(
      String by, Demand.State to, Demand.Basis basis, String code, @Nullable String reasonCode)
      implements Command {}

  /** Mark it. */
  record Tag(String by, String tag) implements Command {}

  /** Take a mark off. */
  record Untag(String by, String tag) implements Command {}
}
