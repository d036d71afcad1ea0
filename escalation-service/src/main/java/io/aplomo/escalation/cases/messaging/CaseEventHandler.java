package io.aplomo.escalation.cases.messaging;

import io.aplomo.chassis.inbox.EventHandler;
import io.aplomo.chassis.inbox.InboundEvent;
import io.aplomo.contracts.Services;
import io.aplomo.contracts.Topics;
import io.aplomo.escalation.cases.application.RecordFacts;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Feeds cases with what intake and triage tell. */
@Singleton
class CaseEventHandler implements EventHandler {
  private final RecordFacts recordFacts;

  CaseEventHandler(RecordFacts recordFacts) {
    this.recordFacts = recordFacts;
  }

  @Override
  public String consumer() {
    return Services.ESCALATION;
  }

  @Override
  public List<String> topics() {
    return List.of(Topics.INTAKE, Topics.TRIAGE);
  }

  @Override
  public Map<String, Class<?>> types() {
    return FactReader.TYPES;
  }

  @Override
  public Uni<Void> apply(SqlConnection tx, List<InboundEvent> events) {
    return recordFacts.record(tx, events.stream().map(FactReader::read).toList());
  }
}
