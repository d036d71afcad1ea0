package io.aplomo.escalation.transfer.application;

import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.Timers;
import io.aplomo.escalation.transfer.application.PublishTransferEvents.Told;
import io.aplomo.escalation.transfer.persistence.StoredTransfer;
import io.aplomo.escalation.transfer.persistence.TransferStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one place where what became of a transfer is written, timed and told. */
@Singleton
class ApplyTransfer {
  private final TransferStore store;
  private final CaseStore cases;
  private final Timers timers;
  private final PublishTransferEvents publisher;
  private final TransferMetrics metrics;

  ApplyTransfer(
      TransferStore store,
      CaseStore cases,
      Timers timers,
      PublishTransferEvents publisher,
      TransferMetrics metrics) {
    this.store = store;
    this.cases = cases;
    this.timers = timers;
    this.publisher = publisher;
    this.metrics = metrics;
  }

  /**
   * Applies it to a case that is locked, and whose row is written. The timer of an offer that was
   * answered is left alone: it fires, and finds nobody who waits for it.
   *
   * @param done how many transfers of the case were carried out before
   */
  Uni<StoredTransfer> apply(
      SqlConnection tx, StoredTransfer after, int done, Instant at, @Nullable String traceparent) {
    UUID caseId = after.file().caseId();
    int soFar = done + (after.file().isDone() ? 1 : 0);
    return store
        .write(tx, after)
        .chain(() -> setTimer(tx, after))
        .chain(() -> cases.number(tx, Map.of(caseId, 1)))
        .chain(last ->
            publisher.publish(
                tx,
                List.of(
                    new Told(after, soFar, at, last.getOrDefault(caseId, 0L) + 1, traceparent))))
        .invoke(() -> metrics.afterCommit(tx, after.file()))
        .replaceWith(after);
  }

  private Uni<Void> setTimer(SqlConnection tx, StoredTransfer after) {
    UUID timerId = after.timerId();
    Instant until = after.file().until();
    return timerId == null || until == null
        ? Uni.createFrom().voidItem()
        : timers.set(tx, List.of(new Timer(timerId, after.file().caseId(), until)));
  }
}
