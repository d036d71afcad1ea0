package io.aplomo.chassis.inbox;

import io.aplomo.chassis.database.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/**
 * One transaction: that nothing was set back, which events are new, their effect, how far was read.
 */
final class BatchApplier {
  /** Events that took effect, of those that were read. */
  record Applied(int fresh, int repeated) {}

  private final Database database;
  private final InboxStore store;
  private final EventHandler handler;

  BatchApplier(Database database, InboxStore store, EventHandler handler) {
    this.database = database;
    this.store = store;
    this.handler = handler;
  }

  /**
   * Applies a batch and waits for its outcome.
   *
   * @param events in the order in which they were read
   * @param next the position of each partition after the batch
   * @param known the position that this consumer stored last, per partition
   * @throws SetBack if the database remembers less than {@code known}
   */
  Applied apply(
      List<InboundEvent> events, Map<TopicPartition, Long> next, Map<TopicPartition, Long> known) {
    return database.awaitTransaction(tx ->
        store
            .positions(tx, next.keySet())
            .invoke(stored -> refuseIfSetBack(stored, next, known))
            .chain(() -> store.advance(tx, next))
            .chain(() -> take(tx, events)));
  }

  private Uni<Applied> take(SqlConnection tx, List<InboundEvent> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().item(new Applied(0, 0));
    }
    // An event may stand twice in one batch: the first occurrence is the one that counts.
    Map<UUID, InboundEvent> byId = new LinkedHashMap<>();
    events.forEach(event -> byId.putIfAbsent(event.envelope().id(), event));
    return store
        .remember(tx, byId.keySet())
        .chain(ids -> {
          List<InboundEvent> fresh =
              byId.values().stream().filter(e -> ids.contains(e.envelope().id())).toList();
          Applied applied = new Applied(fresh.size(), events.size() - fresh.size());
          return fresh.isEmpty()
              ? Uni.createFrom().item(applied)
              : handle(tx, fresh).replaceWith(applied);
        });
  }

  private Uni<Void> handle(SqlConnection tx, List<InboundEvent> fresh) {
    Tracing tracing = new Tracing(fresh);
    return handler
        .apply(tx, tracing.events())
        .onTermination()
        .invoke((done, failure, cancelled) -> tracing.end(failure));
  }

  private static void refuseIfSetBack(
      Map<TopicPartition, Long> stored,
      Map<TopicPartition, Long> next,
      Map<TopicPartition, Long> known) {
    for (TopicPartition partition : next.keySet()) {
      Long before = known.get(partition);
      if (before != null && stored.getOrDefault(partition, 0L) < before) {
        throw new SetBack();
      }
    }
  }
}
