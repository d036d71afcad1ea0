package io.aplomo.escalation.promise.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.loop.Loop;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.promise.model.Promise;
import io.aplomo.escalation.promise.persistence.PromiseStore;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.Timers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Sets the timers of promises again that are gone: an instance of a version before promises claims
 * them among those of cases, and finds nobody they belong to. Any instance may: rows are locked.
 */
@Singleton
class PromiseSweep {
  private static final Logger LOG = Logger.getLogger(PromiseSweep.class);
  private static final Duration INTERVAL = Duration.ofMinutes(1);

  /** A timer that is only late is not missing: it is claimed within seconds. */
  private static final Duration LATE = Duration.ofMinutes(1);

  /** The next run goes on. */
  private static final int AT_ONCE = 100;

  private final Database database;
  private final CaseStore cases;
  private final PromiseStore store;
  private final Timers timers;
  private final Loop loop;

  PromiseSweep(Database database, CaseStore cases, PromiseStore store, Timers timers) {
    this.database = database;
    this.cases = cases;
    this.store = store;
    this.timers = timers;
    this.loop = new Loop("promise-sweep", INTERVAL, this::sweep, () -> {});
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop();
  }

  private boolean sweep() {
    int restored = restore(LATE);
    if (restored > 0) {
      LOG.infof("promises: %d timers set again that were gone", restored);
    }
    return false;
  }

  /** Looks once; answers how many timers were set. Blocks the calling thread. */
  int restore(Duration late) {
    List<PromiseStore.Untimed> found =
        database.awaitTransaction(tx -> store.untimed(tx, late, AT_ONCE));
    for (PromiseStore.Untimed each : found) {
      var _ = database.awaitTransaction(tx -> restore(tx, each));
    }
    return found.size();
  }

  /** The case first, as everywhere. */
  private Uni<Boolean> restore(SqlConnection tx, PromiseStore.Untimed untimed) {
    return cases
        .lock(tx, untimed.tenant(), untimed.caseId())
        .chain(() -> store.lock(tx, List.of(untimed.id())))
        .chain(rows -> set(tx, rows.getFirst()));
  }

  private Uni<Boolean> set(SqlConnection tx, Promise promise) {
    Instant next = promise.nextAt();
    return next == null
        ? Uni.createFrom().item(false)
        : timers
            .set(tx, List.of(new Timer(promise.id(), promise.caseId(), next)))
            .replaceWith(true);
  }
}
