package io.aplomo.escalation.promise.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.escalation.CasePromiseBroken;
import io.aplomo.contracts.escalation.CasePromiseKept;
import io.aplomo.contracts.escalation.CasePromiseMade;
import io.aplomo.contracts.escalation.CasePromiseReplaced;
import io.aplomo.contracts.escalation.CasePromiseWarned;
import io.aplomo.contracts.escalation.CasePromiseWithdrawn;
import io.aplomo.contracts.escalation.PromiseStep;
import io.aplomo.escalation.promise.application.PublishPromiseEvents;
import io.aplomo.escalation.promise.model.Promise;
import io.aplomo.escalation.promise.model.PromiseEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what happens to promises into the outbox: ids, times and people, and nobody's words. */
@Singleton
class PromiseEventPublisher implements PublishPromiseEvents {
  private final Outbox outbox;

  PromiseEventPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> publish(SqlConnection tx, Numbered told) {
    Promise promise = told.promise();
    Record payload = payload(told);
    EventType type = EventType.ofPayload(payload);
    EventEnvelope envelope =
        new EventEnvelope(
            told.id(),
            type.type(),
            type.source(),
            promise.complaintId().toString(),
            promise.tenant(),
            told.sequence(),
            told.at(),
            told.at(),
            told.traceparent());
    return outbox.append(
        tx,
        List.of(
            new OutboxEvent(
                type.topic(),
                promise.complaintId(),
                envelope,
                ContractJson.write(payload).getBytes(UTF_8))));
  }

  private static Record payload(Numbered told) {
    return switch (told.event()) {
      case PromiseEvent.Made e ->
          new CasePromiseMade(step(told, e.by()), told.promise().replaces());
      case PromiseEvent.Warned e -> new CasePromiseWarned(step(told, null));
      case PromiseEvent.Broken e -> new CasePromiseBroken(step(told, null));
      case PromiseEvent.Kept e -> new CasePromiseKept(step(told, e.by()), e.late());
      case PromiseEvent.Replaced e ->
          new CasePromiseReplaced(step(told, e.by()), e.next(), e.newDue());
      case PromiseEvent.Withdrawn e -> new CasePromiseWithdrawn(step(told, e.by()), e.reasonCode());
    };
  }

  private static PromiseStep step(Numbered told, @Nullable String by) {
    Promise promise = told.promise();
    return new PromiseStep(
        promise.caseId(),
        promise.complaintId(),
        promise.id(),
        promise.owner(),
        promise.due(),
        told.at(),
        by);
  }
}
