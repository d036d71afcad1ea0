package io.aplomo.escalation.cases.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.chassis.idempotency.StoredAnswer;
import io.aplomo.escalation.cases.application.PublishCaseEvents.Numbered;
import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Cause;
import io.aplomo.escalation.cases.model.Command;
import io.aplomo.escalation.cases.model.Stage;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.Happening;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.cases.persistence.StoredCase;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does what a person asks of a case: resolve, reopen, close, wait, go on. */
@Singleton
public class MoveCase {
  private final Database database;
  private final CaseStore cases;
  private final HistoryStore history;
  private final PublishCaseEvents publisher;
  private final KeepClocks clocks;
  private final IdempotencyStore idempotency;
  private final CaseMetrics metrics;

  MoveCase(
      Database database,
      CaseStore cases,
      HistoryStore history,
      PublishCaseEvents publisher,
      KeepClocks clocks,
      IdempotencyStore idempotency,
      CaseMetrics metrics) {
    this.database = database;
    this.cases = cases;
    this.history = history;
    this.publisher = publisher;
    this.clocks = clocks;
    this.idempotency = idempotency;
    this.metrics = metrics;
  }

  /**
   * What makes a repetition of a request known.
   *
   * @param key null if the request may not be repeated
   * @param wording how the reply is worded, so that it can be stored with the effect
   */
  public record Once(
      @Nullable IdempotencyKey key, RequestHash request, Function<Reply.Moved, Answer> wording) {}

  /**
   * What is asked.
   *
   * @param version that the person has seen
   * @param note in their own words; kept beside the timeline, never published
   * @param traceparent W3C trace context of the request, if it has one
   */
  public record Request(
      String tenant,
      UUID caseId,
      long version,
      Command command,
      @Nullable String note,
      @Nullable String traceparent) {

    /** Without the note, so that no log line can carry it. */
    @Override
    public String toString() {
      return "Request[" + caseId + ", " + version + ", " + command + "]";
    }
  }

  /** What came of it. */
  public sealed interface Reply {
    /** It is done; {@code version} is the case's from now on. */
    record Moved(CaseFile before, Stage stage, long version) implements Reply {}

    /** It was done before, and answered so. */
    record Repeated(Answer answer) implements Reply {}

    /** The tenant has no such case. */
    record NotFound() implements Reply {}

    /** Nothing changed: somebody else changed the case, which has {@code version} now. */
    record Stale(long version) implements Reply {}

    /** Nothing changed: the case's stage does not allow it. */
    record Refused(Stage stage, Stage.Refusal reason) implements Reply {}
  }

  /** Moves a case in a transaction of its own, once per key. */
  public Uni<Reply> move(Request request, Once once) {
    return database
        .inTransaction(tx ->
            cases
                .lock(tx, request.tenant(), request.caseId())
                .chain(found ->
                    found
                        .map(locked -> unlessDone(tx, request, once, locked))
                        .orElseGet(() -> reply(new Reply.NotFound()))))
        .invoke(reply -> count(request.command(), reply));
  }

  /** The lock on the case also keeps two requests with one key apart. */
  private Uni<Reply> unlessDone(
      SqlConnection tx, Request request, Once once, CaseStore.Locked locked) {
    IdempotencyKey key = once.key();
    if (key == null) {
      return decide(tx, request, locked.stored(), locked.now());
    }
    return idempotency
        .find(tx, List.of(key))
        .chain(known -> {
          StoredAnswer before = known.get(key);
          return before != null
              ? reply(new Reply.Repeated(before.answerTo(once.request())))
              : decide(tx, request, locked.stored(), locked.now())
                  .call(reply -> remember(tx, key, once, reply));
        });
  }

  /** Only effects are stored: a refusal may be mended and repeated. */
  private Uni<Void> remember(SqlConnection tx, IdempotencyKey key, Once once, Reply reply) {
    return reply instanceof Reply.Moved moved
        ? idempotency.insert(
            tx, Map.of(key, new StoredAnswer(once.request(), once.wording().apply(moved))))
        : Uni.createFrom().voidItem();
  }

  private Uni<Reply> decide(SqlConnection tx, Request request, StoredCase stored, Instant now) {
    if (stored.version() != request.version()) {
      return reply(new Reply.Stale(stored.version()));
    }
    Stage stage = stored.file().stage();
    return switch (stage.on(request.command(), now)) {
      case Stage.Ruling.Refused refused -> reply(new Reply.Refused(stage, refused.reason()));
      case Stage.Ruling.Granted granted ->
          pointless(tx, request)
              .chain(refusal ->
                  refusal
                      .map(reason -> reply(new Reply.Refused(stage, reason)))
                      .orElseGet(() -> apply(tx, request, stored, granted, now)));
    };
  }

  /** What is waited for is known to the clocks: a message of the customer may have ended it. */
  private Uni<Optional<Stage.Refusal>> pointless(SqlConnection tx, Request request) {
    Command command = request.command();
    return switch (command) {
      case Command.Resolve c -> Uni.createFrom().item(Optional.empty());
      case Command.Reopen c -> Uni.createFrom().item(Optional.empty());
      case Command.Close c -> Uni.createFrom().item(Optional.empty());
      case Command.Await c -> pointless(tx, request.caseId(), c);
      case Command.Continue c -> pointless(tx, request.caseId(), c);
    };
  }

  private Uni<Optional<Stage.Refusal>> pointless(SqlConnection tx, UUID caseId, Command command) {
    return clocks
        .pauses(tx, caseId)
        .map(pauses -> Optional.ofNullable(Stage.pointless(command, ClockFacts.awaited(pauses))));
  }

  private Uni<Reply> apply(
      SqlConnection tx,
      Request request,
      StoredCase stored,
      Stage.Ruling.Granted granted,
      Instant now) {
    Cause cause = new Cause(UuidV7.at(now), now, request.command().by(), request.traceparent());
    CaseEvent event = granted.event();
    List<Numbered> told =
        event instanceof CaseEvent.Published published
            ? List.of(new Numbered(stored.file(), cause, published, stored.lastSequence() + 1))
            : List.of();
    List<Happening> happened = List.of(new Happening(stored.file(), cause, event));
    return cases
        .move(tx, stored, granted.next(), stored.lastSequence() + told.size())
        .call(() -> history.happen(tx, now, happened))
        .call(() -> note(tx, request, cause))
        .call(() -> publisher.publish(tx, now, told))
        .call(() -> clocks.learn(tx, now, ClockFacts.of(happened).stream().toList()))
        .map(version -> new Reply.Moved(stored.file(), granted.next(), version));
  }

  private Uni<Void> note(SqlConnection tx, Request request, Cause cause) {
    return request.note() == null
        ? Uni.createFrom().voidItem()
        : history.note(
            tx,
            new HistoryStore.Note(
                request.caseId(),
                cause.id(),
                request.tenant(),
                cause.effectiveAt(),
                request.command().by(),
                request.note()));
  }

  private void count(Command command, Reply reply) {
    String name =
        switch (command) {
          case Command.Resolve c -> "resolve";
          case Command.Reopen c -> "reopen";
          case Command.Close c -> "close";
          case Command.Await c -> "await";
          case Command.Continue c -> "continue";
        };
    String result =
        switch (reply) {
          case Reply.Moved r -> "moved";
          case Reply.Repeated r -> "repeated";
          case Reply.NotFound r -> "not-found";
          case Reply.Stale r -> "stale";
          case Reply.Refused r -> "refused";
        };
    metrics.command(name, result);
  }

  private static Uni<Reply> reply(Reply reply) {
    return Uni.createFrom().item(reply);
  }
}
