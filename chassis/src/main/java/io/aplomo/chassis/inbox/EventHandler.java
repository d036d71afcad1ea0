package io.aplomo.chassis.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Map;

/** What a service does with the events that it reads. */
public interface EventHandler {
  /** The name under which effects and positions are remembered; never changes. */
  String consumer();

  /** The topics to read. */
  List<String> topics();

  /** The types to take, each with the record class to decode it to; all others are passed over. */
  Map<String, Class<?>> types();

  /**
   * Applies events that took no effect before, in the order in which they were read, in the
   * transaction that remembers them.
   *
   * @param events at least one; those of one key in the key's order
   * @return completes when all statements have run; {@link RecordRejected} if an event can never be
   *     applied (the batch is then redone one by one)
   */
  Uni<Void> apply(SqlConnection tx, List<InboundEvent> events);
}
