package io.aplomo.escalation.cases.application;

import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.persistence.Happening;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Counts what happens to cases, once it is committed. */
@Singleton
class CaseMetrics {
  private final MeterRegistry registry;
  private final Counter opened;
  private final Counter ignored;
  private final Counter undelivered;

  CaseMetrics(MeterRegistry registry) {
    this.registry = registry;
    opened = counter("aplomo.cases.opened", "Cases opened");
    ignored = counter("aplomo.assessments.ignored", "Assessments older than the one that holds");
    undelivered =
        counter("aplomo.deliveries.failed", "What was to be sent to customers and did not arrive");
  }

  /** Counts the events if and when the transaction commits. */
  void afterCommit(SqlConnection tx, Stream<Happening> happened) {
    List<CaseEvent> events = happened.map(Happening::event).toList();
    tx.getDelegate().transaction().completion().onSuccess(committed -> events.forEach(this::count));
  }

  /** Counts what a customer did not get. */
  void undelivered() {
    undelivered.increment();
  }

  /** Counts a command, granted or refused. */
  void command(String command, String result) {
    registry.counter("aplomo.cases.commands", "command", command, "result", result).increment();
  }

  private void count(CaseEvent event) {
    switch (event) {
      case CaseEvent.Opened e -> opened.increment();
      case CaseEvent.AssessmentIgnored e -> ignored.increment();
      case CaseEvent.Prioritised e ->
          registry.counter("aplomo.cases.prioritised", "priority", e.to().name()).increment();
      case CaseEvent.Routed e ->
          registry.counter("aplomo.cases.routed", "queue", e.to().name()).increment();
      case CaseEvent.Documented e -> {}
      case CaseEvent.MessageAdded e -> {}
      case CaseEvent.Assessed e -> {}
      case CaseEvent.PoliciesApplied e -> {}
      case CaseEvent.AcknowledgementRequested e -> {}
      case CaseEvent.DeliveryConfirmed e -> {}
      case CaseEvent.DeliveryFailed e -> {}
      case CaseEvent.Awaiting e -> {}
      case CaseEvent.Continued e -> {}
      case CaseEvent.Assigned e -> {}
      case CaseEvent.Released e -> {}
      case CaseEvent.Started e -> {}
      case CaseEvent.Escalated e -> {}
      case CaseEvent.StepDone e -> {}
      case CaseEvent.DemandMoved e -> {}
      case CaseEvent.Tagged e -> {}
      case CaseEvent.Untagged e -> {}
      case CaseEvent.Noted e -> {}
      case CaseEvent.Resolved e -> {}
      case CaseEvent.Reopened e -> {}
      case CaseEvent.Closed e -> {}
    }
  }

  private Counter counter(String name, String description) {
    return Counter.builder(name).description(description).register(registry);
  }
}
