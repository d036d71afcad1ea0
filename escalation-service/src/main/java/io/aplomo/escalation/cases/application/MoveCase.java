package io.aplomo.escalation.cases.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.escalation.cases.application.PublishCaseEvents.Numbered;
import io.aplomo.escalation.cases.model.Awaited;
import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Cause;
import io.aplomo.escalation.cases.model.Command;
import io.aplomo.escalation.cases.model.Decision;
import io.aplomo.escalation.cases.model.Handling;
import io.aplomo.escalation.cases.model.Refusal;
import io.aplomo.escalation.cases.model.Rules;
import io.aplomo.escalation.cases.model.Ruling;
import io.aplomo.escalation.cases.model.Stage;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.Happening;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.cases.persistence.StoredCase;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.ladder.application.FollowCase;
import io.aplomo.escalation.people.persistence.StaffStore;
import io.aplomo.escalation.repetition.Repetitions;
import io.aplomo.escalation.routing.persistence.QueueStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does what a person asks of a case: every {@link Command}. */
@Singleton
public class MoveCase {
  private final Database database;
  private final CaseStore cases;
  private final HistoryStore history;
  private final StaffStore staff;
  private final PublishCaseEvents publisher;
  private final KeepClocks clocks;
  private final QueueStore queues;
  private final Repetitions repetitions;
  private final CaseMetrics metrics;
  private final FollowCase ladder;
  private final Rules rules = Rules.STANDARD;

  MoveCase(
      Database database,
      CaseStore cases,
      HistoryStore history,
      StaffStore staff,
      PublishCaseEvents publisher,
      KeepClocks clocks,
      QueueStore queues,
      Repetitions repetitions,
      CaseMetrics metrics,
      FollowCase ladder) {
    this.database = database;
    this.cases = cases;
    this.history = history;
    this.staff = staff;
    this.publisher = publisher;
    this.clocks = clocks;
    this.queues = queues;
    this.repetitions = repetitions;
    this.metrics = metrics;
    this.ladder = ladder;
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
    record Moved(CaseFile file, long version) implements Reply {}

    /** It was done before, and answered so. */
    record Repeated(Answer answer) implements Reply {}

    /** The tenant has no such case. */
    record NotFound() implements Reply {}

    /** Nothing changed: somebody else changed the case, which has {@code version} now. */
    record Stale(long version) implements Reply {}

    /** Nothing changed: where the case stands, or how it is handled, does not allow it. */
    record Refused(Stage stage, Handling handling, Refusal reason) implements Reply {}
  }

  /** Moves a case in a transaction of its own, once per key. */
  public Uni<Reply> move(Request request, Once once) {
    var asked =
        new Repetitions.Asked<Reply>(
            once.key(),
            once.request(),
            Reply.Repeated::new,
            reply ->
                reply instanceof Reply.Moved moved
                    ? Optional.of(once.wording().apply(moved))
                    : Optional.empty());
    return database
        .inTransaction(tx ->
            cases
                .lock(tx, request.tenant(), request.caseId())
                .chain(found ->
                    found
                        .map(locked ->
                            repetitions.unlessDone(tx, asked, () -> decide(tx, request, locked)))
                        .orElseGet(() -> reply(new Reply.NotFound()))))
        .invoke(reply -> count(request.command(), reply));
  }

  /**
   * Moves a case that is locked, in the caller's transaction, from whatever version it has.
   *
   * @param traceparent W3C trace context of the request, if it has one
   */
  public Uni<Reply> moveLocked(
      SqlConnection tx, CaseStore.Locked locked, Command command, @Nullable String traceparent) {
    StoredCase stored = locked.stored();
    CaseFile file = stored.file();
    return decide(
            tx,
            new Request(file.tenant(), file.id(), stored.version(), command, null, traceparent),
            locked)
        .invoke(reply -> count(command, reply));
  }

  private Uni<Reply> decide(SqlConnection tx, Request request, CaseStore.Locked locked) {
    StoredCase stored = locked.stored();
    if (stored.version() != request.version()) {
      return reply(new Reply.Stale(stored.version()));
    }
    Stage stage = stored.file().stage();
    Handling handling = locked.handling();
    return switch (stage.on(request.command(), handling, locked.now())) {
      case Ruling.Refused refused -> reply(new Reply.Refused(stage, handling, refused.reason()));
      case Ruling.Granted granted ->
          unfounded(tx, request)
              .chain(refusal ->
                  refusal
                      .map(reason -> reply(new Reply.Refused(stage, handling, reason)))
                      .orElseGet(() -> applyAndFollow(tx, request, locked, granted)));
    };
  }

  /**
   * Does a command in a transaction that follows it itself: the case is locked, and no version was
   * seen. It needs nothing beside what its stage looks at.
   */
  Uni<Reply> moveWithin(SqlConnection tx, CaseStore.Locked locked, Request request) {
    Stage stage = locked.stored().file().stage();
    Handling handling = locked.handling();
    return switch (stage.on(request.command(), handling, locked.now())) {
      case Ruling.Refused refused -> reply(new Reply.Refused(stage, handling, refused.reason()));
      case Ruling.Granted granted ->
          apply(tx, request, locked, granted, cause(request, locked.now()))
              .map(Function.identity());
    };
  }

  /**
   * Why a command that its stage grants is refused for what lies beside the case. What is waited
   * for is known to the clocks: a message of the customer may have ended it.
   */
  private Uni<Optional<Refusal>> unfounded(SqlConnection tx, Request request) {
    UUID id = request.caseId();
    return switch (request.command()) {
      case Command.Await c ->
          awaited(tx, id).map(awaited -> Optional.ofNullable(Stage.pointless(c, awaited)));
      case Command.Continue c ->
          awaited(tx, id).map(awaited -> Optional.ofNullable(Stage.pointless(c, awaited)));
      case Command.DoStep c -> unsaid(tx, id, c.messageId());
      case Command.Assign c -> unknown(tx, request.tenant(), c.to());
      case Command.Release c -> founded();
      case Command.Start c -> founded();
      case Command.Escalate c -> founded();
      case Command.Resolve c -> founded();
      case Command.Reopen c -> founded();
      case Command.Close c -> founded();
      case Command.MoveDemand c -> founded();
      case Command.Tag c -> founded();
      case Command.Untag c -> founded();
    };
  }

  private Uni<Set<Awaited>> awaited(SqlConnection tx, UUID caseId) {
    return clocks.pauses(tx, caseId).map(ClockFacts::awaited);
  }

  private Uni<Optional<Refusal>> unsaid(SqlConnection tx, UUID caseId, @Nullable UUID messageId) {
    return messageId == null
        ? founded()
        : history
            .isSaidByUs(tx, caseId, messageId)
            .map(said -> said ? Optional.empty() : Optional.of(Refusal.NO_SUCH_MESSAGE));
  }

  private Uni<Optional<Refusal>> unknown(SqlConnection tx, String tenant, String subject) {
    return staff
        .mayBeGivenWork(tx, tenant, subject)
        .map(may -> may ? Optional.empty() : Optional.of(Refusal.NO_SUCH_PERSON));
  }

  private static Uni<Optional<Refusal>> founded() {
    return Uni.createFrom().item(Optional.empty());
  }

  private Uni<Reply> applyAndFollow(
      SqlConnection tx, Request request, CaseStore.Locked locked, Ruling.Granted granted) {
    Stage before = locked.stored().file().stage();
    Cause cause = cause(request, locked.now());
    return apply(tx, request, locked, granted, cause)
        .call(moved ->
            ladder.follow(
                tx,
                locked.now(),
                new FollowCase.Move(before, moved.file(), request.command(), cause)))
        .map(Function.identity());
  }

  private static Cause cause(Request request, Instant now) {
    return new Cause(UuidV7.at(now), now, request.command().by(), request.traceparent());
  }

  private Uni<Reply.Moved> apply(
      SqlConnection tx,
      Request request,
      CaseStore.Locked locked,
      Ruling.Granted granted,
      Cause cause) {
    Instant now = locked.now();
    StoredCase stored = locked.stored();
    Decision<CaseFile> decision = stored.file().moved(granted.next(), granted.event(), rules);
    CaseFile next = decision.next();
    List<Happening> happened =
        decision.events().stream().map(event -> new Happening(next, cause, event)).toList();
    List<Numbered> told = numbered(next, cause, decision.events(), stored.lastSequence());
    return cases
        .move(tx, stored, next, granted.handling(), stored.lastSequence() + told.size())
        .call(() -> history.happen(tx, now, happened))
        .call(() -> note(tx, request, cause))
        .call(() -> publisher.publish(tx, now, told))
        .call(() -> clocks.learn(tx, now, ClockFacts.of(happened).stream().toList()))
        .call(() -> place(tx, stored.file(), next))
        .invoke(() -> metrics.afterCommit(tx, happened.stream()))
        .map(version -> new Reply.Moved(next, version));
  }

  /** Its clocks place a case only where one is concerned: not where it just changes hands. */
  private Uni<Void> place(SqlConnection tx, CaseFile before, CaseFile next) {
    return next.equals(before) ? Uni.createFrom().voidItem() : queues.place(tx, List.of(next.id()));
  }

  private static List<Numbered> numbered(
      CaseFile file, Cause cause, List<CaseEvent> events, long lastSequence) {
    List<Numbered> told = new ArrayList<>();
    for (CaseEvent event : events) {
      if (event instanceof CaseEvent.Published published) {
        told.add(new Numbered(file, cause, published, lastSequence + told.size() + 1));
      }
    }
    return told;
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
          case Command.Assign c -> "assign";
          case Command.Release c -> "release";
          case Command.Start c -> "start";
          case Command.Escalate c -> "escalate";
          case Command.DoStep c -> "do-step";
          case Command.MoveDemand c -> "move-demand";
          case Command.Tag c -> "tag";
          case Command.Untag c -> "untag";
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
