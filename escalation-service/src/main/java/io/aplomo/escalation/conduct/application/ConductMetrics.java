package io.aplomo.escalation.conduct.application;

import io.aplomo.chassis.telemetry.KeyedLog;
import io.aplomo.chassis.telemetry.LogKey;
import io.aplomo.escalation.conduct.model.ConductEvent;
import io.aplomo.escalation.conduct.persistence.ConductEntry;
import io.aplomo.escalation.conduct.persistence.StoredConduct;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts what happens, once it is committed, and calls out where somebody may harm themselves. */
@Singleton
class ConductMetrics {
  private static final KeyedLog LOG = KeyedLog.of(ConductMetrics.class);

  private final MeterRegistry registry;
  private final Counter suspended;

  ConductMetrics(MeterRegistry registry) {
    this.registry = registry;
    suspended =
        Counter.builder("aplomo.conduct.suspended")
            .description("Customers who may harm themselves: somebody has to care")
            .register(registry);
  }

  /** Counts the event if and when the transaction commits. */
  void afterCommit(SqlConnection tx, StoredConduct of, ConductEntry entry) {
    tx.getDelegate().transaction().completion().onSuccess(committed -> count(of, entry));
  }

  /** Counts a command, granted or refused. */
  void command(String command, String result) {
    registry.counter("aplomo.conduct.commands", "command", command, "result", result).increment();
  }

  private void count(StoredConduct of, ConductEntry entry) {
    registry
        .counter("aplomo.conduct.events", "kind", entry.kind().toLowerCase(Locale.ROOT))
        .increment();
    if (entry.event() instanceof ConductEvent.Suspended) {
      suspended.increment();
      LOG.warn(
          "A customer may harm themselves: somebody has to care",
          LogKey.CASE_ID.is(entry.caseId()),
          LogKey.TENANT.is(of.tenant()));
    }
  }
}
