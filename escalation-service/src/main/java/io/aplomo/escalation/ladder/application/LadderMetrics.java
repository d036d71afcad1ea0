package io.aplomo.escalation.ladder.application;

import io.aplomo.chassis.telemetry.KeyedLog;
import io.aplomo.chassis.telemetry.LogKey;
import io.aplomo.escalation.ladder.model.EscalationEvent;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;

/** Counts what happens, once it is committed, and calls out what nobody accepts. */
@Singleton
class LadderMetrics {
  private static final KeyedLog LOG = KeyedLog.of(LadderMetrics.class);

  private final MeterRegistry registry;
  private final Counter unanswered;

  LadderMetrics(MeterRegistry registry) {
    this.registry = registry;
    unanswered =
        Counter.builder("aplomo.escalations.unanswered")
            .description("Escalations that not even the manager on call accepted in time")
            .register(registry);
  }

  /** Counts the steps if and when the transaction commits. */
  void afterCommit(SqlConnection tx, List<Step> steps) {
    List<Step> committed = List.copyOf(steps);
    tx.getDelegate().transaction().completion().onSuccess(done -> committed.forEach(this::count));
  }

  /** Counts an answer of a person, granted or refused. */
  void command(String command, String result) {
    registry
        .counter("aplomo.escalations.commands", "command", command, "result", result)
        .increment();
  }

  private void count(Step step) {
    registry
        .counter(
            "aplomo.escalations.events",
            "kind",
            name(step.event()),
            "level",
            step.after().file().level().name())
        .increment();
    if (step.event() instanceof EscalationEvent.Climbed climbed && climbed.unanswered()) {
      unanswered.increment();
      StoredEscalation of = step.after();
      LOG.warn(
          "Nobody accepts an escalated case",
          LogKey.CASE_ID.is(of.caseId()),
          LogKey.TENANT.is(of.tenant()));
    }
  }

  private static String name(EscalationEvent event) {
    return switch (event) {
      case EscalationEvent.Called e -> "called";
      case EscalationEvent.Added e -> "reason-added";
      case EscalationEvent.Lessened e -> "reason-withdrawn";
      case EscalationEvent.Accepted e -> "accepted";
      case EscalationEvent.Refused e -> "refused";
      case EscalationEvent.Climbed e -> "climbed";
      case EscalationEvent.Returned e -> "returned";
      case EscalationEvent.Ended e -> "ended";
    };
  }
}
