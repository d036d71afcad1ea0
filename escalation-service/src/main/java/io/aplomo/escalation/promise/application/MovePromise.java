package io.aplomo.escalation.promise.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.cases.model.Authority;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.promise.model.Command;
import io.aplomo.escalation.promise.model.Promise;
import io.aplomo.escalation.promise.model.PromiseRules;
import io.aplomo.escalation.promise.model.PromiseState;
import io.aplomo.escalation.promise.model.Ruling;
import io.aplomo.escalation.promise.persistence.PromiseStore;
import io.aplomo.escalation.repetition.Repetitions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Does what a person says became of a promise. */
@Singleton
public class MovePromise {
  private final Database database;
  private final CaseStore cases;
  private final PromiseStore store;
  private final ApplyPromise apply;
  private final Repetitions repetitions;

  MovePromise(
      Database database,
      CaseStore cases,
      PromiseStore store,
      ApplyPromise apply,
      Repetitions repetitions) {
    this.database = database;
    this.cases = cases;
    this.store = store;
    this.apply = apply;
    this.repetitions = repetitions;
  }

  /** What became of it. */
  public sealed interface Move {
    /** What was promised is done. */
    record Keep() implements Move {}

    /** The customer was told that it will be done by {@code due}. */
    record Tell(Instant due) implements Move {
      /** The database keeps microseconds. */
      public Tell {
        due = due.truncatedTo(ChronoUnit.MICROS);
      }
    }

    /** It holds no longer. */
    record Withdraw(Authority authority, String reasonCode) implements Move {}
  }

  /**
   * What is asked.
   *
   * @param by subject of the token of who asks
   */
  public record Request(
      String tenant, UUID promiseId, Move move, String by, @Nullable String traceparent) {}

  /** Does it in a transaction of its own, once per key. */
  public Uni<PromiseReply> move(Request request, PromiseOnce once) {
    return database.inTransaction(tx ->
        store
            .caseOf(tx, request.tenant(), request.promiseId())
            .chain(found ->
                found
                    .map(caseId -> lock(tx, request, once, caseId))
                    .orElseGet(() -> Uni.createFrom().item(new PromiseReply.NotFound()))));
  }

  /** The case first, which the timers of its promises belong to. */
  private Uni<PromiseReply> lock(SqlConnection tx, Request request, PromiseOnce once, UUID caseId) {
    return cases
        .lock(tx, request.tenant(), caseId)
        .map(found -> found.orElseThrow(() -> new IllegalStateException("No case " + caseId)))
        .chain(locked ->
            repetitions.unlessDone(
                tx,
                once.asked(),
                () ->
                    store
                        .lock(tx, List.of(request.promiseId()))
                        .chain(rows -> apply.passTime(tx, locked.now(), rows.getFirst()))
                        .chain(promise -> decide(tx, request, promise, locked.now()))));
  }

  private Uni<PromiseReply> decide(
      SqlConnection tx, Request request, Promise promise, Instant now) {
    Command command = command(request, now);
    return switch (promise.on(command, now)) {
      case Ruling.Refused refused ->
          Uni.createFrom().item(new PromiseReply.Refused(promise.state(), refused.reason()));
      case Ruling.Granted granted ->
          apply
              .move(tx, now, promise, granted, request.traceparent())
              .chain(after ->
                  command instanceof Command.Tell tell
                      ? anew(tx, request, after, tell, now)
                      : Uni.createFrom().item(after))
              .map(PromiseReply.Done::new);
    };
  }

  private static Command command(Request request, Instant now) {
    return switch (request.move()) {
      case Move.Keep m -> new Command.Keep(request.by());
      case Move.Tell m -> new Command.Tell(request.by(), PromiseId.at(now), m.due());
      case Move.Withdraw m -> new Command.Withdraw(request.by(), m.authority(), m.reasonCode());
    };
  }

  /** The same words and owner, for the time that the customer was told. */
  private Uni<Promise> anew(
      SqlConnection tx, Request request, Promise replaced, Command.Tell tell, Instant now) {
    Promise next =
        new Promise(
            tell.next(),
            replaced.tenant(),
            replaced.caseId(),
            replaced.complaintId(),
            replaced.owner(),
            tell.due(),
            PromiseRules.STANDARD.warnAt(now, tell.due()),
            replaced.id(),
            new PromiseState.Open(false));
    return apply.make(
        tx, new PromiseStore.New(next, null, now, request.by()), request.traceparent());
  }
}
