package io.aplomo.escalation.routing.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.routing.persistence.QueuePosition;
import io.aplomo.escalation.routing.persistence.QueueStore;
import io.aplomo.escalation.routing.persistence.QueuedCase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What waits. */
@Singleton
public class ReadQueues {
  /** How far a queue is counted: nobody does anything else about more. */
  public static final int COUNTED = 1_000;

  private final Database database;
  private final QueueStore store;

  ReadQueues(Database database, QueueStore store) {
    this.database = database;
    this.store = store;
  }

  /** How many cases wait in each queue, up to {@link #COUNTED}. */
  public Uni<List<QueueStore.Waiting>> count(String tenant) {
    return database.inTransaction(
        tx -> store.count(tx, tenant, EnumSet.allOf(Queue.class), COUNTED));
  }

  /** The cases of a queue in their order, behind a place if one is given. */
  public Uni<List<QueuedCase>> page(
      String tenant, Queue queue, @Nullable QueuePosition after, int most) {
    return database.inTransaction(tx -> store.page(tx, tenant, queue, after, most));
  }
}
