package io.aplomo.escalation.cases.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.chassis.idempotency.Answer;
import io.aplomo.chassis.idempotency.IdempotencyKey;
import io.aplomo.chassis.idempotency.RequestHash;
import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.Cause;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Delivery;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.Happening;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.clock.application.KeepClocks;
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
 * Takes in what became of something that was to be sent to a customer. It is a fact and no change
 * of the case: the case keeps its version, and may be at any stage.
 */
@Singleton
public class RecordDelivery {
  private final Database database;
  private final CaseStore cases;
  private final HistoryStore history;
  private final KeepClocks clocks;
  private final Repetitions repetitions;
  private final CaseMetrics metrics;

  RecordDelivery(
      Database database,
      CaseStore cases,
      HistoryStore history,
      KeepClocks clocks,
      Repetitions repetitions,
      CaseMetrics metrics) {
    this.database = database;
    this.cases = cases;
    this.history = history;
    this.clocks = clocks;
    this.repetitions = repetitions;
    this.metrics = metrics;
  }

  /**
   * What makes a repetition of a request known.
   *
   * @param key null if the request may not be repeated
   * @param wording how the reply is worded, so that it can be stored with the effect
   */
  public record Once(
      @Nullable IdempotencyKey key,
      RequestHash request,
      Function<Reply.Recorded, Answer> wording) {}

  /**
   * What is told.
   *
   * @param at when it was delivered or failed; null for now
   * @param by subject of the sender's token
   * @param traceparent W3C trace context of the request, if it has one
   */
  public record Request(
      String tenant,
      UUID caseId,
      Delivery.What what,
      Delivery.Outcome outcome,
      @Nullable Instant at,
      @Nullable Channel channel,
      @Nullable String reasonCode,
      String by,
      @Nullable String traceparent) {}

  /** What came of it. */
  public sealed interface Reply {
    /** It is on file. */
    record Recorded(UUID caseId, UUID complaintId, Delivery delivery) implements Reply {}

    /** It was on file before, and answered so. */
    record Repeated(Answer answer) implements Reply {}

    /** The tenant has no such case. */
    record NotFound() implements Reply {}

    /** Nothing was taken in: it lies more than {@link Delivery#TOLERANCE} ahead. */
    record Ahead() implements Reply {}

    /** Nothing was taken in: it lies before the complaint was received. */
    record BeforeReceipt() implements Reply {}
  }

  /** Takes it in, in a transaction of its own, once per key. */
  public Uni<Reply> record(Request request, Once once) {
    var asked =
        new Repetitions.Asked<Reply>(
            once.key(),
            once.request(),
            Reply.Repeated::new,
            reply ->
                reply instanceof Reply.Recorded recorded
                    ? Optional.of(once.wording().apply(recorded))
                    : Optional.empty());
    return database
        .inTransaction(tx ->
            cases
                .lock(tx, request.tenant(), request.caseId())
                .chain(found ->
                    found
                        .map(locked ->
                            repetitions.unlessDone(tx, asked, () -> judge(tx, request, locked)))
                        .orElseGet(() -> reply(new Reply.NotFound()))))
        .invoke(this::count);
  }

  private Uni<Reply> judge(SqlConnection tx, Request request, CaseStore.Locked locked) {
    Instant receivedAt = locked.stored().file().complaint().receivedAt();
    return switch (Delivery.moment(request.at(), receivedAt, locked.now())) {
      case Delivery.Moment.Ahead m -> reply(new Reply.Ahead());
      case Delivery.Moment.BeforeReceipt m -> reply(new Reply.BeforeReceipt());
      case Delivery.Moment.Admitted m ->
          write(
              tx,
              request,
              locked,
              new Delivery(
                  request.what(),
                  request.outcome(),
                  m.at(),
                  request.channel(),
                  request.reasonCode()));
    };
  }

  private Uni<Reply> write(
      SqlConnection tx, Request request, CaseStore.Locked locked, Delivery delivery) {
    Instant now = locked.now();
    var file = locked.stored().file();
    Cause cause = new Cause(UuidV7.at(now), delivery.at(), request.by(), request.traceparent());
    CaseEvent event =
        switch (delivery.outcome()) {
          case DELIVERED -> new CaseEvent.DeliveryConfirmed(delivery);
          case FAILED -> new CaseEvent.DeliveryFailed(delivery);
        };
    List<Happening> happened = List.of(new Happening(file, cause, event));
    return history
        .happen(tx, now, happened)
        .chain(() -> clocks.learn(tx, now, ClockFacts.of(happened).stream().toList()))
        .replaceWith(new Reply.Recorded(file.id(), file.complaintId(), delivery));
  }

  private void count(Reply reply) {
    if (reply instanceof Reply.Recorded recorded
        && recorded.delivery().outcome() == Delivery.Outcome.FAILED) {
      metrics.undelivered();
    }
  }

  private static Uni<Reply> reply(Reply reply) {
    return Uni.createFrom().item(reply);
  }
}
