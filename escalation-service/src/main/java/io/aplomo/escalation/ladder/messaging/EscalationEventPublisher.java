package io.aplomo.escalation.ladder.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.escalation.CaseEscalated;
import io.aplomo.contracts.escalation.CaseEscalationAccepted;
import io.aplomo.contracts.escalation.CaseEscalationClimbed;
import io.aplomo.contracts.escalation.CaseEscalationEnded;
import io.aplomo.contracts.escalation.CaseEscalationRefused;
import io.aplomo.contracts.escalation.CaseSupervisorRequested;
import io.aplomo.contracts.escalation.EscalationLevel;
import io.aplomo.contracts.escalation.Queue;
import io.aplomo.escalation.ladder.application.Ladder.Occasion;
import io.aplomo.escalation.ladder.application.PublishEscalationEvents;
import io.aplomo.escalation.ladder.application.Step;
import io.aplomo.escalation.ladder.model.Escalation;
import io.aplomo.escalation.ladder.model.EscalationEvent;
import io.aplomo.escalation.ladder.model.Level;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/**
 * Writes what happened to escalations into the outbox. The ids follow from what caused it, so that
 * the same facts after a restore give the same ids.
 */
@Singleton
class EscalationEventPublisher implements PublishEscalationEvents {
  private final Outbox outbox;

  EscalationEventPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> publish(SqlConnection tx, List<Numbered> events) {
    return outbox.append(tx, events.stream().map(EscalationEventPublisher::outbound).toList());
  }

  private static OutboxEvent outbound(Numbered numbered) {
    Step step = numbered.step();
    StoredEscalation after = step.after();
    Record payload = payload(step, numbered.kind());
    EventType type = EventType.ofPayload(payload);
    EventEnvelope envelope =
        new EventEnvelope(
            DerivedId.of(step.id(), numbered.kind().name()),
            type.type(),
            type.source(),
            after.complaintId().toString(),
            after.tenant(),
            numbered.sequence(),
            step.at(),
            step.at(),
            step.occasion().traceparent());
    return new OutboxEvent(
        type.topic(), after.complaintId(), envelope, ContractJson.write(payload).getBytes(UTF_8));
  }

  private static Record payload(Step step, Kind kind) {
    StoredEscalation after = step.after();
    Occasion why = step.occasion();
    return switch (kind) {
      case SUPERVISOR_REQUESTED ->
          new CaseSupervisorRequested(
              after.caseId(),
              after.complaintId(),
              after.file().id(),
              Objects.requireNonNull(why.actor()),
              step.at(),
              why.reasonCode());
      case ESCALATED -> escalated(step);
      case ACCEPTED ->
          new CaseEscalationAccepted(
              after.caseId(),
              after.complaintId(),
              after.file().id(),
              level(after),
              ((EscalationEvent.Accepted) step.event()).by(),
              step.at());
      case REFUSED -> refused(step, (EscalationEvent.Refused) step.event());
      case CLIMBED -> climbed(step, (EscalationEvent.Climbed) step.event());
      case ENDED ->
          new CaseEscalationEnded(
              after.caseId(),
              after.complaintId(),
              after.file().id(),
              level(after),
              step.at(),
              ((EscalationEvent.Ended) step.event()).because().name());
    };
  }

  private static Record escalated(Step step) {
    StoredEscalation after = step.after();
    Occasion why = step.occasion();
    String reason =
        step.event() instanceof EscalationEvent.Called called
            ? called.ground().reason().name()
            : "RETURNED";
    return new CaseEscalated(
        after.caseId(),
        after.complaintId(),
        why.from(),
        Queue.SUPERVISORS,
        why.actor(),
        step.at(),
        why.reasonCode() == null ? reason : why.reasonCode(),
        after.file().id(),
        level(after),
        reasons(after.file()),
        after.file().addressee(),
        after.until());
  }

  private static Record refused(Step step, EscalationEvent.Refused event) {
    StoredEscalation after = step.after();
    return new CaseEscalationRefused(
        after.caseId(),
        after.complaintId(),
        after.file().id(),
        level(after),
        event.by(),
        step.at(),
        event.reasonCode(),
        after.file().addressee());
  }

  private static Record climbed(Step step, EscalationEvent.Climbed event) {
    StoredEscalation after = step.after();
    return new CaseEscalationClimbed(
        after.caseId(),
        after.complaintId(),
        after.file().id(),
        level(event.from()),
        level(after),
        after.file().addressee(),
        after.until(),
        step.at(),
        event.unanswered());
  }

  private static List<String> reasons(Escalation escalation) {
    return escalation.grounds().stream().map(each -> each.reason().name()).distinct().toList();
  }

  private static EscalationLevel level(StoredEscalation of) {
    return level(of.file().level());
  }

  private static EscalationLevel level(Level level) {
    return EscalationLevel.valueOf(level.name());
  }
}
