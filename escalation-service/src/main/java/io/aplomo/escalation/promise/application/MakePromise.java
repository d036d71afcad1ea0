package io.aplomo.escalation.promise.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.cases.model.CaseFile;
import io.aplomo.escalation.cases.model.Stage;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.people.persistence.StaffStore;
import io.aplomo.escalation.promise.model.Promise;
import io.aplomo.escalation.promise.model.PromiseRules;
import io.aplomo.escalation.promise.model.PromiseState;
import io.aplomo.escalation.promise.model.Refusal;
import io.aplomo.escalation.promise.persistence.PromiseStore;
import io.aplomo.escalation.repetition.Repetitions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes down what a customer was told would be done by a time. */
@Singleton
public class MakePromise {
  private final Database database;
  private final CaseStore cases;
  private final StaffStore staff;
  private final PromiseStore store;
  private final ApplyPromise apply;
  private final Repetitions repetitions;
  private final PromiseRules rules = PromiseRules.STANDARD;

  MakePromise(
      Database database,
      CaseStore cases,
      StaffStore staff,
      PromiseStore store,
      ApplyPromise apply,
      Repetitions repetitions) {
    this.database = database;
    this.cases = cases;
    this.staff = staff;
    this.store = store;
    this.apply = apply;
    this.repetitions = repetitions;
  }

  /**
   * What was promised.
   *
   * @param owner who sees to it; null for who promised it
   * @param by subject of the token of who promised it
   */
  public record Request(
      String tenant,
      UUID caseId,
      String text,
      Instant due,
      @Nullable String owner,
      String by,
      @Nullable String traceparent) {

    /** The database keeps microseconds. */
    public Request {
      due = due.truncatedTo(ChronoUnit.MICROS);
    }

    /** Without the text, so that no log line can carry it. */
    @Override
    public String toString() {
      return "Request[" + caseId + ", " + due + "]";
    }
  }

  /** Takes it down in a transaction of its own, once per key. */
  public Uni<PromiseReply> make(Request request, PromiseOnce once) {
    return database.inTransaction(tx ->
        cases
            .lock(tx, request.tenant(), request.caseId())
            .chain(found ->
                found
                    .map(locked ->
                        repetitions.unlessDone(tx, once.asked(), () -> decide(tx, request, locked)))
                    .orElseGet(() -> reply(new PromiseReply.NotFound()))));
  }

  private Uni<PromiseReply> decide(SqlConnection tx, Request request, CaseStore.Locked locked) {
    CaseFile file = locked.stored().file();
    Refusal misplaced = rules.misplaced(request.due(), locked.now());
    if (misplaced != null) {
      return refused(misplaced);
    }
    if (file.stage() instanceof Stage.Closed) {
      return refused(Refusal.CASE_CLOSED);
    }
    String owner = Objects.requireNonNullElse(request.owner(), request.by());
    return store
        .open(tx, request.tenant(), request.caseId())
        .chain(open ->
            open >= rules.mostOpen()
                ? refused(Refusal.TOO_MANY_OPEN)
                : staff
                    .mayBeGivenWork(tx, request.tenant(), owner)
                    .chain(may ->
                        may
                            ? write(tx, request, file, owner, locked.now())
                            : refused(Refusal.NO_SUCH_PERSON)));
  }

  private Uni<PromiseReply> write(
      SqlConnection tx, Request request, CaseFile file, String owner, Instant now) {
    Promise promise =
        new Promise(
            PromiseId.at(now),
            file.tenant(),
            file.id(),
            file.complaintId(),
            owner,
            request.due(),
            rules.warnAt(now, request.due()),
            null,
            new PromiseState.Open(false));
    return apply
        .make(
            tx,
            new PromiseStore.New(promise, request.text(), now, request.by()),
            request.traceparent())
        .map(PromiseReply.Done::new);
  }

  private static Uni<PromiseReply> refused(Refusal reason) {
    return reply(new PromiseReply.Refused(null, reason));
  }

  private static Uni<PromiseReply> reply(PromiseReply reply) {
    return Uni.createFrom().item(reply);
  }
}
