package io.aplomo.escalation.transfer.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.ladder.application.GiveCase;
import io.aplomo.escalation.ladder.application.Ladder;
import io.aplomo.escalation.ladder.model.Command.Raise;
import io.aplomo.escalation.ladder.model.Ground;
import io.aplomo.escalation.ladder.model.Level;
import io.aplomo.escalation.ladder.model.Reason;
import io.aplomo.escalation.repetition.Repetitions;
import io.aplomo.escalation.transfer.model.CaseNow;
import io.aplomo.escalation.transfer.model.Kind;
import io.aplomo.escalation.transfer.model.Receiver;
import io.aplomo.escalation.transfer.model.Refusal;
import io.aplomo.escalation.transfer.model.Transfer;
import io.aplomo.escalation.transfer.model.TransferRules;
import io.aplomo.escalation.transfer.persistence.StoredTransfer;
import io.aplomo.escalation.transfer.persistence.TransferStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Offers cases to others, or gives them at once where a supervisor forces it. Where a customer was
 * transferred too often already, somebody is called who has to take the case instead.
 */
@Singleton
public class OfferTransfer {
  private static final String REASON = "TRANSFERRED";

  private final Database database;
  private final CaseStore cases;
  private final TransferStore store;
  private final ApplyTransfer apply;
  private final GiveCase giveCase;
  private final Ladder ladder;
  private final TransferPolicies policies;
  private final Repetitions repetitions;
  private final TransferMetrics metrics;

  OfferTransfer(
      Database database,
      CaseStore cases,
      TransferStore store,
      ApplyTransfer apply,
      GiveCase giveCase,
      Ladder ladder,
      TransferPolicies policies,
      Repetitions repetitions,
      TransferMetrics metrics) {
    this.database = database;
    this.cases = cases;
    this.store = store;
    this.apply = apply;
    this.giveCase = giveCase;
    this.ladder = ladder;
    this.policies = policies;
    this.repetitions = repetitions;
    this.metrics = metrics;
  }

  /**
   * What is asked.
   *
   * @param note for the receiver, in the sender's own words
   * @param traceparent W3C trace context of the request, if it has one
   */
  public record Request(
      String tenant,
      UUID caseId,
      TransferRules.Wish wish,
      String reasonCode,
      @Nullable String note,
      @Nullable String traceparent) {

    /** Without the note, so that no log line can carry it. */
    @Override
    public String toString() {
      return "Request[" + caseId + ", " + wish + "]";
    }
  }

  /** Offers it in a transaction of its own, once per key. */
  public Uni<TransferReply> offer(Request request, TransferReply.Once once) {
    return database
        .inTransaction(tx ->
            cases
                .lock(tx, request.tenant(), request.caseId())
                .chain(found ->
                    found
                        .map(locked ->
                            repetitions.unlessDone(
                                tx, once.asked(), () -> toKnown(tx, request, locked)))
                        .orElseGet(() -> reply(new TransferReply.NotFound()))))
        .invoke(reply -> metrics.command("offer", reply.result()));
  }

  private Uni<TransferReply> toKnown(SqlConnection tx, Request request, CaseStore.Locked locked) {
    return request.wish().to() instanceof Receiver.OfTeam team
        ? store
            .hasTeam(tx, request.tenant(), team.code())
            .chain(known ->
                known ? decide(tx, request, locked) : reply(new TransferReply.NoSuchTeam()))
        : decide(tx, request, locked);
  }

  private Uni<TransferReply> decide(SqlConnection tx, Request request, CaseStore.Locked locked) {
    TransferRules rules = policies.current();
    CaseNow now = Cases.now(locked);
    return store
        .soFar(tx, request.caseId())
        .chain(soFar -> {
          Refusal refusal = rules.refusal(request.wish(), now, soFar.offered(), soFar.done());
          if (refusal == Refusal.BUDGET_SPENT) {
            return spent(tx, request, now.now(), rules.budget());
          }
          return refusal == null
              ? grant(tx, request, locked, soFar.done())
              : reply(new TransferReply.Refused(refusal, null));
        });
  }

  private Uni<TransferReply> spent(SqlConnection tx, Request request, Instant now, long budget) {
    Ladder.Notice notice =
        new Ladder.Notice(
            request.caseId(),
            new Raise(new Ground(Reason.TRANSFER_BUDGET_SPENT, null), Level.SUPERVISOR, null),
            new Ladder.Occasion(
                UuidV7.at(now),
                request.wish().by(),
                null,
                request.reasonCode(),
                request.traceparent()));
    return ladder
        .learn(tx, now, List.of(notice))
        .replaceWith(new TransferReply.Refused(Refusal.BUDGET_SPENT, budget));
  }

  private Uni<TransferReply> grant(
      SqlConnection tx, Request request, CaseStore.Locked locked, int done) {
    Instant now = locked.now();
    return switch (request.wish().kind()) {
      case WARM -> {
        Transfer.State offered = new Transfer.Offered(now.plus(policies.current().confirmWithin()));
        yield apply(tx, request, locked, offered, done);
      }
      case COLD -> cold(tx, request, locked, done);
    };
  }

  /** Nobody confirms, so it names a person. */
  private Uni<TransferReply> cold(
      SqlConnection tx, Request request, CaseStore.Locked locked, int done) {
    if (!(request.wish().to() instanceof Receiver.OfPerson person)) {
      throw new IllegalArgumentException("A cold transfer to " + request.wish().to());
    }
    return giveCase
        .give(tx, locked, person.subject(), REASON, request.traceparent())
        .chain(given ->
            given
                ? apply(
                    tx, request, locked, new Transfer.Done(person.subject(), locked.now()), done)
                : reply(new TransferReply.Refused(Refusal.CASE_SETTLED, null)));
  }

  private Uni<TransferReply> apply(
      SqlConnection tx, Request request, CaseStore.Locked locked, Transfer.State state, int done) {
    Instant now = locked.now();
    TransferRules.Wish wish = request.wish();
    UUID id = UuidV7.at(now);
    Kind kind = wish.kind();
    var file = locked.stored().file();
    Transfer transfer =
        new Transfer(
            id,
            file.id(),
            kind,
            Objects.requireNonNull(file.stage().owner()),
            wish.to(),
            wish.by(),
            request.reasonCode(),
            now,
            state);
    StoredTransfer stored =
        new StoredTransfer(
            transfer,
            file.tenant(),
            file.complaintId(),
            transfer.until() == null ? null : TransferTimer.of(id),
            request.note());
    return apply.apply(tx, stored, done, now, request.traceparent()).map(TransferReply.Done::new);
  }

  private static Uni<TransferReply> reply(TransferReply reply) {
    return Uni.createFrom().item(reply);
  }
}
