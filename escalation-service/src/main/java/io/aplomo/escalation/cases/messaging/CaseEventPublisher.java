package io.aplomo.escalation.cases.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.escalation.AcknowledgementRequested;
import io.aplomo.contracts.escalation.CaseAssigned;
import io.aplomo.contracts.escalation.CaseClosed;
import io.aplomo.contracts.escalation.CaseDemandMoved;
import io.aplomo.contracts.escalation.CaseOpened;
import io.aplomo.contracts.escalation.CasePrioritised;
import io.aplomo.contracts.escalation.CaseReleased;
import io.aplomo.contracts.escalation.CaseReopened;
import io.aplomo.contracts.escalation.CaseResolved;
import io.aplomo.contracts.escalation.CaseRouted;
import io.aplomo.contracts.escalation.CaseStepDone;
import io.aplomo.contracts.escalation.DemandBasis;
import io.aplomo.contracts.escalation.DemandState;
import io.aplomo.contracts.escalation.Priority;
import io.aplomo.contracts.escalation.Queue;
import io.aplomo.contracts.escalation.RecoveryStep;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.escalation.cases.application.LocalZones;
import io.aplomo.escalation.cases.application.PublishCaseEvents;
import io.aplomo.escalation.cases.model.Acknowledgement;
import io.aplomo.escalation.cases.model.CaseEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what happened to cases into the outbox. The ids follow from the complaint (a case is
 * opened once, by whichever fact comes first) or from the fact that moved the case, so that the
 * same facts after a restore give the same ids.
 */
@Singleton
class CaseEventPublisher implements PublishCaseEvents {
  private final Outbox outbox;
  private final LocalZones localZones;

  CaseEventPublisher(Outbox outbox, LocalZones localZones) {
    this.outbox = outbox;
    this.localZones = localZones;
  }

  @Override
  public Uni<Void> publish(SqlConnection tx, Instant now, List<Numbered> events) {
    Set<String> tenants =
        events.stream()
            .filter(each -> each.event() instanceof CaseEvent.AcknowledgementRequested)
            .map(each -> each.of().tenant())
            .collect(Collectors.toSet());
    return localZones
        .of(tx, tenants)
        .chain(zones ->
            outbox.append(tx, events.stream().map(event -> outbound(event, zones, now)).toList()));
  }

  private static OutboxEvent outbound(Numbered numbered, LocalZones.Found zones, Instant now) {
    Record payload = payload(numbered, zones);
    EventType type = EventType.ofPayload(payload);
    EventEnvelope envelope =
        new EventEnvelope(
            id(numbered),
            type.type(),
            type.source(),
            numbered.of().complaintId().toString(),
            numbered.of().tenant(),
            numbered.sequence(),
            now,
            now,
            numbered.cause().traceparent());
    return new OutboxEvent(
        type.topic(),
        numbered.of().complaintId(),
        envelope,
        ContractJson.write(payload).getBytes(UTF_8));
  }

  private static UUID id(Numbered numbered) {
    UUID cause = numbered.cause().id();
    return switch (numbered.event()) {
      case CaseEvent.Opened e -> DerivedId.of(numbered.of().complaintId(), "case.opened");
      case CaseEvent.Prioritised e -> DerivedId.of(cause, "case.prioritised");
      case CaseEvent.Routed e -> DerivedId.of(cause, "case.routed");
      case CaseEvent.AcknowledgementRequested e ->
          DerivedId.of(numbered.of().complaintId(), "complaint.acknowledgement-requested");
      case CaseEvent.Assigned e -> cause;
      case CaseEvent.Released e -> cause;
      case CaseEvent.StepDone e -> cause;
      case CaseEvent.DemandMoved e -> cause;
      case CaseEvent.Resolved e -> cause;
      case CaseEvent.Reopened e -> cause;
      case CaseEvent.Closed e -> cause;
    };
  }

  private static Record payload(Numbered numbered, LocalZones.Found zones) {
    UUID id = numbered.of().id();
    UUID complaintId = numbered.of().complaintId();
    return switch (numbered.event()) {
      case CaseEvent.Opened e ->
          new CaseOpened(
              id, complaintId, e.receivedAt(), e.openedAt(), Channel.valueOf(e.channel().name()));
      case CaseEvent.Prioritised e ->
          new CasePrioritised(
              id,
              complaintId,
              priority(e.from()),
              Priority.valueOf(e.to().name()),
              e.assessmentNo(),
              e.ruleVersion(),
              e.reasons());
      case CaseEvent.Routed e ->
          new CaseRouted(
              id,
              complaintId,
              queue(e.from()),
              Queue.valueOf(e.to().name()),
              e.ruleVersion(),
              e.reasons());
      case CaseEvent.AcknowledgementRequested e -> {
        Acknowledgement worded =
            Acknowledgement.of(
                e.language(), e.trackingKey(), e.receivedAt(), zones.of(numbered.of()));
        yield new AcknowledgementRequested(
            id,
            complaintId,
            worded.language(),
            worded.text(),
            e.trackingKey(),
            e.receivedAt(),
            Channel.valueOf(e.channel().name()));
      }
      case CaseEvent.Assigned e ->
          new CaseAssigned(id, complaintId, e.from(), e.to(), e.by(), e.at(), e.reasonCode());
      case CaseEvent.Released e ->
          new CaseReleased(id, complaintId, e.from(), e.by(), e.at(), e.reasonCode());
      case CaseEvent.StepDone e ->
          new CaseStepDone(
              id,
              complaintId,
              step(e.step()),
              e.evidence().messageId(),
              e.evidence().reference(),
              e.evidence().by(),
              e.evidence().at());
      case CaseEvent.DemandMoved e ->
          new CaseDemandMoved(
              id,
              complaintId,
              demand(e.from()),
              DemandState.valueOf(e.to().state().name()),
              DemandBasis.valueOf(e.to().basis().name()),
              e.to().code(),
              e.reasonCode(),
              e.by(),
              e.to().since());
      case CaseEvent.Resolved e ->
          new CaseResolved(
              id,
              complaintId,
              e.by(),
              e.at(),
              e.reasonCode(),
              e.stepsMissing().stream().map(CaseEventPublisher::step).toList(),
              e.stepsMissingReason());
      case CaseEvent.Reopened e ->
          new CaseReopened(id, complaintId, e.by(), e.at(), e.reasonCode());
      case CaseEvent.Closed e -> new CaseClosed(id, complaintId, e.by(), e.at(), e.reasonCode());
    };
  }

  private static @Nullable Priority priority(@Nullable Enum<?> priority) {
    return priority == null ? null : Priority.valueOf(priority.name());
  }

  private static RecoveryStep step(Enum<?> step) {
    return RecoveryStep.valueOf(step.name());
  }

  private static @Nullable DemandState demand(@Nullable Enum<?> state) {
    return state == null ? null : DemandState.valueOf(state.name());
  }

  private static @Nullable Queue queue(@Nullable Enum<?> queue) {
    return queue == null ? null : Queue.valueOf(queue.name());
  }
}
