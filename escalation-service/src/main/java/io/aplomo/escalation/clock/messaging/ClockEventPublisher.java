package io.aplomo.escalation.clock.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.escalation.ClockArmed;
import io.aplomo.contracts.escalation.ClockBasis;
import io.aplomo.contracts.escalation.ClockBreachWithdrawn;
import io.aplomo.contracts.escalation.ClockBreached;
import io.aplomo.contracts.escalation.ClockCancelled;
import io.aplomo.contracts.escalation.ClockEvent;
import io.aplomo.contracts.escalation.ClockKind;
import io.aplomo.contracts.escalation.ClockMet;
import io.aplomo.contracts.escalation.ClockMoved;
import io.aplomo.contracts.escalation.ClockPaused;
import io.aplomo.contracts.escalation.ClockResumed;
import io.aplomo.contracts.escalation.ClockStep;
import io.aplomo.contracts.escalation.ClockWarned;
import io.aplomo.contracts.escalation.ClockWarning;
import io.aplomo.contracts.escalation.DocumentVersion;
import io.aplomo.escalation.clock.application.PublishClockEvents;
import io.aplomo.escalation.clock.model.Clock;
import io.aplomo.escalation.clock.model.Clock.Warned;
import io.aplomo.escalation.sla.model.Versioned;
import io.aplomo.escalation.sla.model.Warning;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the steps of clocks into the outbox. The id of a step follows from its clock, its kind and
 * its instant, so that the same facts after a restore give the same ids.
 */
@Singleton
class ClockEventPublisher implements PublishClockEvents {
  private final Outbox outbox;

  ClockEventPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> publish(SqlConnection tx, Instant now, List<Numbered> steps) {
    return outbox.append(tx, steps.stream().map(step -> outbound(step, now)).toList());
  }

  static OutboxEvent outbound(Numbered numbered, Instant now) {
    ClockEvent payload = payload(numbered);
    EventType type = EventType.ofPayload((Record) payload);
    EventEnvelope envelope =
        new EventEnvelope(
            id(numbered),
            type.type(),
            type.source(),
            numbered.complaintId().toString(),
            numbered.tenant(),
            numbered.sequence(),
            now,
            now,
            numbered.traceparent());
    return new OutboxEvent(
        type.topic(),
        numbered.complaintId(),
        envelope,
        ContractJson.write(payload).getBytes(UTF_8));
  }

  private static UUID id(Numbered numbered) {
    var step = numbered.step();
    return DerivedId.of(
        numbered.clockId(),
        step.kind() + "@" + step.at() + ">" + step.clock().dueAt() + "/" + warning(step.warned()));
  }

  private static String warning(@Nullable Warned warned) {
    return warned == null ? "" : warned.warning().toString();
  }

  private static ClockEvent payload(Numbered numbered) {
    var step = numbered.step();
    ClockStep told = told(numbered);
    return switch (step.kind()) {
      case ARMED -> new ClockArmed(told);
      case PAUSED -> new ClockPaused(told);
      case RESUMED -> new ClockResumed(told);
      case WARNED -> warned(told, Objects.requireNonNull(step.warned()));
      case BREACHED ->
          new ClockBreached(
              told, numbered.held(), Objects.requireNonNull(step.clock().breach()).replanned());
      case BREACH_WITHDRAWN -> new ClockBreachWithdrawn(told);
      case MET -> new ClockMet(told);
      case CANCELLED -> new ClockCancelled(told);
      case MOVED -> new ClockMoved(told, Objects.requireNonNull(step.from()));
    };
  }

  private static ClockWarned warned(ClockStep told, Warned warned) {
    ClockWarning warning =
        switch (warned.warning()) {
          case Warning.Share share -> new ClockWarning(share.share(), null);
          case Warning.Lead lead -> new ClockWarning(null, lead.seconds());
        };
    return new ClockWarned(told, warning, warned.given() == Warned.Given.SKIPPED);
  }

  private static ClockStep told(Numbered numbered) {
    var step = numbered.step();
    Clock clock = step.clock();
    boolean measured = clock.isOpen() && step.at().equals(clock.since());
    return new ClockStep(
        numbered.caseId(),
        numbered.complaintId(),
        numbered.clockId(),
        ClockKind.valueOf(clock.kind().name()),
        ClockBasis.valueOf(clock.basis().name()),
        clock.code(),
        step.cause().name(),
        version(clock.policy()),
        version(clock.calendar()),
        step.at(),
        clock.dueAt(),
        clock.provisional(),
        measured ? clock.secondsLeft() : null);
  }

  private static DocumentVersion version(Versioned versioned) {
    return new DocumentVersion(versioned.code(), versioned.version());
  }
}
