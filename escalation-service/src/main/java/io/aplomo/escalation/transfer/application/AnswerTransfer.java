package io.aplomo.escalation.transfer.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.ladder.application.GiveCase;
import io.aplomo.escalation.repetition.Repetitions;
import io.aplomo.escalation.transfer.model.Command;
import io.aplomo.escalation.transfer.model.Refusal;
import io.aplomo.escalation.transfer.model.Transfer;
import io.aplomo.escalation.transfer.persistence.StoredTransfer;
import io.aplomo.escalation.transfer.persistence.TransferStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lets receivers confirm that they have read the brief, which makes the case theirs, or refuse. */
@Singleton
public class AnswerTransfer {
  private static final String REASON = "TRANSFERRED";

  private final Database database;
  private final CaseStore cases;
  private final TransferStore store;
  private final ApplyTransfer apply;
  private final GiveCase giveCase;
  private final Repetitions repetitions;
  private final TransferMetrics metrics;

  AnswerTransfer(
      Database database,
      CaseStore cases,
      TransferStore store,
      ApplyTransfer apply,
      GiveCase giveCase,
      Repetitions repetitions,
      TransferMetrics metrics) {
    this.database = database;
    this.cases = cases;
    this.store = store;
    this.apply = apply;
    this.giveCase = giveCase;
    this.repetitions = repetitions;
    this.metrics = metrics;
  }

  /**
   * What is answered.
   *
   * @param by subject of the token
   * @param command of the teams that they are in
   * @param traceparent W3C trace context of the request, if it has one
   */
  public record Request(
      String tenant,
      UUID id,
      String by,
      Function<Set<String>, Command> command,
      @Nullable String traceparent) {}

  /** Takes an answer in a transaction of its own, once per key. */
  public Uni<TransferReply> answer(String name, Request request, TransferReply.Once once) {
    return database
        .inTransaction(tx ->
            store
                .caseOf(tx, request.tenant(), request.id())
                .chain(caseId ->
                    caseId
                        .map(id -> lock(tx, request, once, id))
                        .orElseGet(() -> reply(new TransferReply.NotFound()))))
        .invoke(reply -> metrics.command(name, reply.result()));
  }

  private Uni<TransferReply> lock(
      SqlConnection tx, Request request, TransferReply.Once once, UUID caseId) {
    return cases
        .lock(tx, request.tenant(), caseId)
        .map(found -> found.orElseThrow(() -> new IllegalStateException("No case " + caseId)))
        .chain(
            locked -> repetitions.unlessDone(tx, once.asked(), () -> decide(tx, request, locked)));
  }

  private Uni<TransferReply> decide(SqlConnection tx, Request request, CaseStore.Locked locked) {
    return store
        .teams(tx, request.tenant(), request.by())
        .chain(teams ->
            store
                .find(tx, request.tenant(), request.id())
                .chain(row ->
                    switch (row.file().on(request.command().apply(teams), Cases.now(locked))) {
                      case Transfer.Ruling.Refused refused ->
                          reply(refused(refused.reason(), locked.stored().version()));
                      case Transfer.Ruling.Granted granted ->
                          granted(tx, request, locked, row.as(granted.next()));
                    }));
  }

  private Uni<TransferReply> granted(
      SqlConnection tx, Request request, CaseStore.Locked locked, StoredTransfer after) {
    return after.file().state() instanceof Transfer.Done done
        ? giveCase
            .give(tx, locked, done.receiver(), REASON, request.traceparent())
            .chain(given ->
                given ? apply(tx, request, locked, after) : reply(refused(Refusal.CASE_SETTLED, 0)))
        : apply(tx, request, locked, after);
  }

  private Uni<TransferReply> apply(
      SqlConnection tx, Request request, CaseStore.Locked locked, StoredTransfer after) {
    return store
        .soFar(tx, after.file().caseId())
        .chain(soFar -> apply.apply(tx, after, soFar.done(), locked.now(), request.traceparent()))
        .map(TransferReply.Done::new);
  }

  private static TransferReply refused(Refusal reason, long version) {
    return new TransferReply.Refused(reason, reason == Refusal.BRIEF_STALE ? version : null);
  }

  private static Uni<TransferReply> reply(TransferReply reply) {
    return Uni.createFrom().item(reply);
  }
}
