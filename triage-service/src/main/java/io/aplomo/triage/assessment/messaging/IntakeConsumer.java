package io.aplomo.triage.assessment.messaging;

import io.aplomo.chassis.inbox.EventHandler;
import io.aplomo.chassis.inbox.InboundEvent;
import io.aplomo.chassis.inbox.RecordRejected;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.contracts.EventType;
import io.aplomo.contracts.Services;
import io.aplomo.contracts.Topics;
import io.aplomo.triage.assessment.application.AssessConversations;
import io.aplomo.triage.assessment.application.ForeignTenant;
import io.aplomo.triage.assessment.model.Heard;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Hears intake's events, and publishes what triage thinks of them in the same transaction. */
@Singleton
public class IntakeConsumer implements EventHandler {
  private final AssessConversations assess;
  private final Outbox outbox;

  IntakeConsumer(AssessConversations assess, Outbox outbox) {
    this.assess = assess;
    this.outbox = outbox;
  }

  @Override
  public String consumer() {
    return Services.TRIAGE;
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.INTAKE);
  }

  @Override
  public Map<String, Class<?>> types() {
    return Map.<String, Class<?>>of(
        EventType.COMPLAINT_RECEIVED.type(), EventType.COMPLAINT_RECEIVED.payload(),
        EventType.MESSAGE_ADDED.type(), EventType.MESSAGE_ADDED.payload());
  }

  @Override
  public Uni<Void> apply(SqlConnection tx, List<InboundEvent> events) {
    List<Heard> heard = events.stream().map(IntakeEvents::heard).toList();
    return assess
        .hear(tx, heard)
        .onFailure(ForeignTenant.class)
        .transform(e -> new RecordRejected("event.foreign-tenant", "header:ce_tenant"))
        .chain(made -> outbox.append(tx, made.stream().map(AssessedEvents::of).toList()));
  }
}
