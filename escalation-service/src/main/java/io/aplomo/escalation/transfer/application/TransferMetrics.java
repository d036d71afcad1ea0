package io.aplomo.escalation.transfer.application;

import io.aplomo.escalation.transfer.model.Transfer;
import io.aplomo.escalation.transfer.persistence.TransferStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Counts what becomes of transfers, once it is committed. */
@Singleton
class TransferMetrics {
  private final MeterRegistry registry;

  TransferMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Counts it if and when the transaction commits. */
  void afterCommit(SqlConnection tx, Transfer transfer) {
    tx.getDelegate().transaction().completion().onSuccess(committed -> count(transfer));
  }

  /** Counts what a person asked for, granted or refused. */
  void command(String command, String result) {
    registry.counter("aplomo.transfers.commands", "command", command, "result", result).increment();
  }

  private void count(Transfer transfer) {
    registry
        .counter(
            "aplomo.transfers",
            "kind",
            transfer.kind().name(),
            "state",
            TransferStore.name(transfer).toLowerCase(Locale.ROOT))
        .increment();
  }
}
