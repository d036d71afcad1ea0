package io.aplomo.escalation.cases.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.escalation.cases.application.PublishCaseEvents.Numbered;
import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.Cause;
import io.aplomo.escalation.cases.model.Command;
import io.aplomo.escalation.cases.model.Stage;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.Happening;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.cases.persistence.StoredCase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does what a person asks of a case: resolve, reopen, close. */
@Singleton
public class MoveCase {
  private final Database database;
  private final CaseStore cases;
  private final HistoryStore history;
  private final PublishCaseEvents publisher;
  private final CaseMetrics metrics;

  MoveCase(
      Database database,
      CaseStore cases,
      HistoryStore history,
      PublishCaseEvents publisher,
      CaseMetrics metrics) {
    this.database = database;
    this.cases = cases;
    this.history = history;
    this.publisher = publisher;
    this.metrics = metrics;
  }

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

  /** What came of it; all but the first changed nothing. */
  public sealed interface Answer {
    /** It is done; {@code version} is the case's from now on. */
    record Moved(long version) implements Answer {}

    /** The tenant has no such case. */
    record NotFound() implements Answer {}

    /** Somebody else changed the case, which has {@code version} now. */
    record Stale(long version) implements Answer {}

    /** The case's stage does not allow it. */
    record Refused(Stage stage, Stage.Refusal reason) implements Answer {}
  }

  /** Moves a case in a transaction of its own. */
  public Uni<Answer> move(Request request) {
    return database
        .inTransaction(tx ->
            cases
                .lock(tx, request.tenant(), request.caseId())
                .chain(found ->
                    found
                        .map(locked -> decide(tx, request, locked.stored(), locked.now()))
                        .orElseGet(() -> answer(new Answer.NotFound()))))
        .invoke(answer -> count(request.command(), answer));
  }

  private Uni<Answer> decide(SqlConnection tx, Request request, StoredCase stored, Instant now) {
    if (stored.version() != request.version()) {
      return answer(new Answer.Stale(stored.version()));
    }
    Stage stage = stored.file().stage();
    return switch (stage.on(request.command(), now)) {
      case Stage.Ruling.Refused refused -> answer(new Answer.Refused(stage, refused.reason()));
      case Stage.Ruling.Granted granted -> apply(tx, request, stored, granted, now);
    };
  }

  private Uni<Answer> apply(
      SqlConnection tx,
      Request request,
      StoredCase stored,
      Stage.Ruling.Granted granted,
      Instant now) {
    Cause cause = new Cause(UuidV7.at(now), now, request.command().by(), request.traceparent());
    CaseEvent.Published event = granted.event();
    long sequence = stored.lastSequence() + 1;
    return cases
        .move(tx, stored, granted.next(), sequence)
        .call(() -> history.happen(tx, now, List.of(new Happening(stored.file(), cause, event))))
        .call(() -> note(tx, request, cause))
        .call(() ->
            publisher.publish(
                tx, now, List.of(new Numbered(stored.file(), cause, event, sequence))))
        .map(Answer.Moved::new);
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

  private void count(Command command, Answer answer) {
    String name =
        switch (command) {
          case Command.Resolve c -> "resolve";
          case Command.Reopen c -> "reopen";
          case Command.Close c -> "close";
        };
    String result =
        switch (answer) {
          case Answer.Moved a -> "moved";
          case Answer.NotFound a -> "not-found";
          case Answer.Stale a -> "stale";
          case Answer.Refused a -> "refused";
        };
    metrics.command(name, result);
  }

  private static Uni<Answer> answer(Answer answer) {
    return Uni.createFrom().item(answer);
  }
}
