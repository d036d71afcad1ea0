package io.aplomo.escalation.promise.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that the customer was told would be done by a time (practice A2). Its words lie in the
 * table alone.
 *
 * @param owner subject of the token of who sees to it
 * @param due what the customer was told; it is kept before this instant, or late
 * @param warnAt when whoever sees to it is warned, so that the customer is told before it breaks
 * @param replaces the promise in whose place it was made; null if it is the first
 */
public record Promise(
    UUID id,
    String tenant,
    UUID caseId,
    UUID complaintId,
    String owner,
    Instant due,
    Instant warnAt,
    @Nullable UUID replaces,
    PromiseState state) {

  /** Answers a command; {@code now} is the database's time. */
  public Ruling on(Command command, Instant now) {
    return state.on(command, this, now);
  }

  /** The promise after a command was granted. */
  public Promise after(Ruling.Granted granted) {
    return new Promise(
        id, tenant, caseId, complaintId, owner, due, warnAt, replaces, granted.next());
  }

  /** When time moves it next; null if it does not any more. */
  public @Nullable Instant nextAt() {
    return state instanceof PromiseState.Open open ? (open.warned() ? due : warnAt) : null;
  }
}
