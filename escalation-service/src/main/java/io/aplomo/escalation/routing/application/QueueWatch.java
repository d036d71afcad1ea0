package io.aplomo.escalation.routing.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.loop.Loop;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.routing.persistence.QueueStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Moves up what comes to be at risk, and sees to it that every open case has an owner or exactly
 * one place. An instance of the version before opens and moves cases and knows of no places: what
 * it leaves is put right here, and shown as {@code aplomo_queue_misplaced}. All instances do this;
 * what one is at, the others pass over.
 */
@Singleton
class QueueWatch {
  private final Database database;
  private final QueueStore queues;
  private final CaseStore cases;
  private final RoutingConfig config;
  private final RoutingMetrics metrics;
  private final Loop raising;
  private final Loop watching;

  QueueWatch(
      Database database,
      QueueStore queues,
      CaseStore cases,
      RoutingConfig config,
      RoutingMetrics metrics) {
    this.database = database;
    this.queues = queues;
    this.cases = cases;
    this.config = config;
    this.metrics = metrics;
    raising = new Loop("queue-raise", config.raiseInterval(), this::raise, () -> {});
    watching = new Loop("queue-watch", config.watchInterval(), this::mend, () -> {});
  }

  void start(@Observes StartupEvent event) {
    raising.start();
    watching.start();
  }

  void stop(@Observes ShutdownEvent event) {
    raising.stop();
    watching.stop();
  }

  /** Moves one batch up; answers whether there may be more. */
  boolean raise() {
    int raised = database.awaitTransaction(tx -> queues.raise(tx, config.raiseBatchSize()));
    metrics.raised(raised);
    return raised == config.raiseBatchSize();
  }

  /** Puts one batch where it should be; answers whether there may be more. */
  boolean mend() {
    int misplaced = database.awaitTransaction(this::mend);
    metrics.misplaced(misplaced);
    return misplaced >= config.watchBatchSize();
  }

  private Uni<Integer> mend(SqlConnection tx) {
    return queues
        .misplaced(tx, config.watchBatchSize())
        .chain(ids -> put(tx, ids).replaceWith(ids.size()));
  }

  /** They are locked first, and then have the place that fits what they are by then. */
  private Uni<Void> put(SqlConnection tx, List<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().voidItem()
        : cases.lock(tx, ids).chain(locked -> queues.place(tx, locked.keySet()));
  }
}
