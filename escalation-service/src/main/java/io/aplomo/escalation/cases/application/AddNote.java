package io.aplomo.escalation.cases.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.Cause;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.Happening;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.repetition.Repetitions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a person writes about a case for colleagues. It changes nothing of the case, which
 * keeps its version and may be at any stage; nobody is told.
 */
@Singleton
public class AddNote {
  private final Database database;
  private final CaseStore cases;
  private final HistoryStore history;
  private final Repetitions repetitions;

  AddNote(Database database, CaseStore cases, HistoryStore history, Repetitions repetitions) {
    this.database = database;
    this.cases = cases;
    this.history = history;
    this.repetitions = repetitions;
  }

  /**
   * What makes a repetition of a request known.
   *
   * @param key null if the request may not be repeated
   * @param wording what is stored of the reply with the effect: never what was written, since
   *     stored answers hold nobody's words
   */
  public record Once(
      @Nullable IdempotencyKey key, RequestHash request, Function<Reply.Added, Answer> wording) {}

  /**
   * What is written.
   *
   * @param by subject of the writer's token
   */
  public record Request(
      String tenant, UUID caseId, String text, String by, @Nullable String traceparent) {

    /** Without the text, so that no log line can carry it. */
    @Override
    public String toString() {
      return "Request[" + caseId + ", " + by + "]";
    }
  }

  /** What came of it. */
  public sealed interface Reply {
    /** It is on file. */
    record Added(UUID id, Instant at) implements Reply {}

    /** It was on file before, and answered so. */
    record Repeated(Answer answer) implements Reply {}

    /** The tenant has no such case. */
    record NotFound() implements Reply {}
  }

  /** Adds it in a transaction of its own, once per key. */
  public Uni<Reply> add(Request request, Once once) {
    var asked =
        new Repetitions.Asked<Reply>(
            once.key(),
            once.request(),
            Reply.Repeated::new,
            reply ->
                reply instanceof Reply.Added added
                    ? Optional.of(once.wording().apply(added))
                    : Optional.empty());
    return database.inTransaction(tx ->
        cases
            .lock(tx, request.tenant(), request.caseId())
            .chain(found ->
                found
                    .map(locked ->
                        repetitions.unlessDone(tx, asked, () -> write(tx, request, locked)))
                    .orElseGet(() -> Uni.createFrom().item(new Reply.NotFound()))));
  }

  private Uni<Reply> write(SqlConnection tx, Request request, CaseStore.Locked locked) {
    Instant now = locked.now();
    Cause cause = new Cause(UuidV7.at(now), now, request.by(), request.traceparent());
    CaseEvent event = new CaseEvent.Noted(now, request.by());
    return history
        .happen(tx, now, List.of(new Happening(locked.stored().file(), cause, event)))
        .chain(() ->
            history.note(
                tx,
                new HistoryStore.Note(
                    request.caseId(),
                    cause.id(),
                    request.tenant(),
                    now,
                    request.by(),
                    request.text())))
        .replaceWith(new Reply.Added(cause.id(), now));
  }
}
