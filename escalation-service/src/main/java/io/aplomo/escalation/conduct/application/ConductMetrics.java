package io.aplomo.escalation.conduct.application;

import io.aplomo.chassis.telemetry.KeyedLog;
import io.aplomo.chassis.telemetry.LogKey;
import io.aplomo.escalation.conduct.model.Clear;
import io.aplomo.escalation.conduct.model.ConductEvent;
import io.aplomo.escalation.conduct.model.ConductState;
import io.aplomo.escalation.conduct.model.ContactEnded;
import io.aplomo.escalation.conduct.model.Gravity;
import io.aplomo.escalation.conduct.model.Observed;
import io.aplomo.escalation.conduct.model.Offboarded;
import io.aplomo.escalation.conduct.model.OffboardingProposed;
import io.aplomo.escalation.conduct.model.Restricted;
import io.aplomo.escalation.conduct.model.Resumed;
import io.aplomo.escalation.conduct.model.SupervisorOffered;
import io.aplomo.escalation.conduct.model.Suspended;
import io.aplomo.escalation.conduct.model.Warned;
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
  private final Counter threatened;

  ConductMetrics(MeterRegistry registry) {
    this.registry = registry;
    suspended =
        Counter.builder("aplomo.conduct.suspended")
            .description("Customers who may harm themselves: somebody has to care")
            .register(registry);
    threatened =
        Counter.builder("aplomo.conduct.threatened")
            .description("Threats although contact is limited, or while the protocol stands still")
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
    if (entry.event() instanceof ConductEvent.Observed observed
        && observed.observation().gravity() == Gravity.THREAT
        && isPastTheLadder(of.file().state())) {
      threatened.increment();
      LOG.warn(
          "A threat although contact is limited: a supervisor has to look",
          LogKey.CASE_ID.is(entry.caseId()),
          LogKey.TENANT.is(of.tenant()));
    }
  }

  /** Where no step of the ladder answers a threat by itself. */
  private static boolean isPastTheLadder(ConductState state) {
    return switch (state) {
      case Clear s -> false;
      case Observed s -> false;
      case Warned s -> false;
      case SupervisorOffered s -> false;
      case ContactEnded s -> false;
      case Resumed s -> false;
      case Restricted s -> true;
      case OffboardingProposed s -> true;
      case Offboarded s -> true;
      case Suspended s -> true;
    };
  }
}
