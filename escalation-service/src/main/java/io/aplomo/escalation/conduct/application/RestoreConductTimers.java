package io.aplomo.escalation.conduct.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.id.UuidV7;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.conduct.persistence.ConductStore;
import io.aplomo.escalation.conduct.persistence.ConductStore.Customer;
import io.aplomo.escalation.conduct.persistence.StoredConduct;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.Timers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Sets the timers again that states should have and lack: an instance of a version before conduct
 * claims such timers among those of cases and finds nobody they belong to, and one before {@code
 * Observed} ended by itself sets none.
 */
@Singleton
public class RestoreConductTimers {
  /** A timer that is only late is not missing: it is claimed within seconds. */
  private static final Duration LATE = Duration.ofMinutes(1);

  /** Of each kind at once; the next run goes on. */
  private static final int AT_ONCE = 100;

  private final Database database;
  private final CaseStore cases;
  private final ConductStore store;
  private final Timers timers;

  RestoreConductTimers(Database database, CaseStore cases, ConductStore store, Timers timers) {
    this.database = database;
    this.cases = cases;
    this.store = store;
    this.timers = timers;
  }

  /** Looks once; answers how many timers were set. Blocks the calling thread. */
  public int restore() {
    return restore(LATE);
  }

  int restore(Duration late) {
    List<ConductStore.Untimed> found =
        database.awaitTransaction(tx -> store.untimed(tx, late, AT_ONCE));
    for (ConductStore.Untimed each : found) {
      var _ = database.awaitTransaction(tx -> restore(tx, each));
    }
    return found.size();
  }

  /** The case first, as everywhere. Whoever came in between has set a timer, or needs none. */
  private Uni<Boolean> restore(SqlConnection tx, ConductStore.Untimed untimed) {
    Customer customer = untimed.customer();
    return cases
        .lock(tx, customer.tenant(), untimed.caseId())
        .chain(locked ->
            store
                .lock(tx, List.of(customer))
                .chain(rows -> {
                  StoredConduct row = rows.get(customer);
                  return row == null || locked.isEmpty()
                      ? Uni.createFrom().item(false)
                      : set(tx, locked.get().now(), row, untimed.caseId());
                }));
  }

  private Uni<Boolean> set(SqlConnection tx, Instant now, StoredConduct row, UUID caseId) {
    Instant until = row.file().state().until();
    if (until == null) {
      return Uni.createFrom().item(false);
    }
    UUID known = row.timerId();
    UUID timerId = known == null ? ConductTimer.of(UuidV7.at(now)) : known;
    Uni<Void> written =
        known == null ? store.write(tx, row.timedBy(timerId)) : Uni.createFrom().voidItem();
    return written
        .chain(() -> timers.set(tx, List.of(new Timer(timerId, caseId, until))))
        .replaceWith(true);
  }
}
