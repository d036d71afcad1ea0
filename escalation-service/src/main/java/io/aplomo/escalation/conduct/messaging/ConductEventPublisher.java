package io.aplomo.escalation.conduct.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.chassis.outbox.OutboxEvent;
import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventEnvelope;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.escalation.AppealOutcome;
import io.aplomo.contracts.escalation.ConductAppealDecided;
import io.aplomo.contracts.escalation.ConductAppealed;
import io.aplomo.contracts.escalation.ConductCategory;
import io.aplomo.contracts.escalation.ConductCause;
import io.aplomo.contracts.escalation.ConductContactEnded;
import io.aplomo.contracts.escalation.ConductGravity;
import io.aplomo.contracts.escalation.ConductObserved;
import io.aplomo.contracts.escalation.ConductOffboarded;
import io.aplomo.contracts.escalation.ConductOffboardingProposed;
import io.aplomo.contracts.escalation.ConductRestricted;
import io.aplomo.contracts.escalation.ConductRestrictionLifted;
import io.aplomo.contracts.escalation.ConductRestrictionRenewed;
import io.aplomo.contracts.escalation.ConductResumed;
import io.aplomo.contracts.escalation.ConductSeverity;
import io.aplomo.contracts.escalation.ConductSource;
import io.aplomo.contracts.escalation.ConductStatus;
import io.aplomo.contracts.escalation.ConductStep;
import io.aplomo.contracts.escalation.ConductSupervisorOffered;
import io.aplomo.contracts.escalation.ConductSuspended;
import io.aplomo.contracts.escalation.ConductWarned;
import io.aplomo.contracts.escalation.ConductWithdrawn;
import io.aplomo.contracts.escalation.ContactHours;
import io.aplomo.contracts.escalation.ContactRestriction;
import io.aplomo.contracts.escalation.RestrictionKind;
import io.aplomo.contracts.intake.Channel;
import io.aplomo.escalation.conduct.application.PublishConductEvents;
import io.aplomo.escalation.conduct.model.Act;
import io.aplomo.escalation.conduct.model.ConductEvent;
import io.aplomo.escalation.conduct.model.Observation;
import io.aplomo.escalation.conduct.model.Restriction;
import io.aplomo.escalation.conduct.persistence.ConductEntry;
import io.aplomo.escalation.conduct.persistence.ConductJson;
import io.aplomo.escalation.conduct.persistence.StoredConduct;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes steps into the outbox. The id of an event is that of its entry in the history. */
@Singleton
class ConductEventPublisher implements PublishConductEvents {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final Outbox outbox;

  ConductEventPublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Uni<Void> publish(
      SqlConnection tx, StoredConduct after, ConductEntry entry, @Nullable String traceparent) {
    Record payload = payload(after, entry);
    EventType type = EventType.ofPayload(payload);
    EventEnvelope envelope =
        new EventEnvelope(
            entry.id(),
            type.type(),
            type.source(),
            after.id().toString(),
            after.tenant(),
            after.lastSequence(),
            entry.at(),
            entry.at(),
            traceparent);
    return outbox.append(
        tx,
        List.of(
            new OutboxEvent(
                type.topic(), after.id(), envelope, ContractJson.write(payload).getBytes(UTF_8))));
  }

  private static Record payload(StoredConduct after, ConductEntry entry) {
    Act act = entry.event().act();
    ConductStep step =
        new ConductStep(
            after.id(),
            entry.caseId(),
            ConductStatus.valueOf(ConductJson.name(after.file().state())),
            entry.at(),
            entry.actor(),
            act == null ? null : act.reasonCode(),
            entry.policyVersion());
    return switch (entry.event()) {
      case ConductEvent.Observed e -> observed(step, e.observation());
      case ConductEvent.Suspended e -> new ConductSuspended(step);
      case ConductEvent.Withdrawn e -> new ConductWithdrawn(step, e.count());
      case ConductEvent.Warned e -> new ConductWarned(step);
      case ConductEvent.SupervisorOffered e -> new ConductSupervisorOffered(step);
      case ConductEvent.ContactEnded e -> new ConductContactEnded(step, e.until());
      case ConductEvent.Resumed e -> new ConductResumed(step, cause(act));
      case ConductEvent.Restricted e -> new ConductRestricted(step, told(e.restriction()));
      case ConductEvent.RestrictionRenewed e ->
          new ConductRestrictionRenewed(step, told(e.restriction()));
      case ConductEvent.RestrictionLifted e -> new ConductRestrictionLifted(step, cause(act));
      case ConductEvent.Appealed e -> new ConductAppealed(step);
      case ConductEvent.AppealDecided e ->
          new ConductAppealDecided(step, AppealOutcome.valueOf(e.outcome().name()));
      case ConductEvent.OffboardingProposed e -> new ConductOffboardingProposed(step);
      case ConductEvent.Offboarded e -> new ConductOffboarded(step, e.proposedBy(), e.reviewAt());
    };
  }

  private static ConductObserved observed(ConductStep step, Observation observation) {
    var category = observation.category();
    var severity = observation.severity();
    return new ConductObserved(
        step,
        ConductSource.valueOf(observation.source().name()),
        ConductGravity.valueOf(observation.gravity().name()),
        category == null ? null : ConductCategory.valueOf(category.name()),
        severity == null ? null : ConductSeverity.valueOf(severity.name()),
        observation.duringContact(),
        observation.assessmentNo());
  }

  private static ConductCause cause(@Nullable Act act) {
    return act == null ? ConductCause.TIME : ConductCause.PERSON;
  }

  private static ContactRestriction told(Restriction restriction) {
    Restriction.Hours hours = restriction.hours();
    return new ContactRestriction(
        restriction.kinds().stream().map(kind -> RestrictionKind.valueOf(kind.name())).toList(),
        restriction.channels().stream().map(channel -> Channel.valueOf(channel.name())).toList(),
        hours == null
            ? null
            : new ContactHours(
                TIME.format(hours.from()), TIME.format(hours.to()), hours.zone().getId()),
        restriction.contact(),
        restriction.reviewAt());
  }
}
