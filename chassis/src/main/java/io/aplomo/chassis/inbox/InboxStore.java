package io.aplomo.chassis.inbox;

import io.aplomo.chassis.database.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What a consumer has taken, and how far it has read: the statements over both tables. */
final class InboxStore {
  private static final String REMEMBER =
      """
      insert into inbox (event_id, consumer)
      select id, $1 from unnest($2::uuid[]) as e (id) order by id
      on conflict (event_id, consumer) do nothing
      returning event_id
      """;
  private static final String POSITIONS =
      "select topic, part, next_offset from consumer_positions($1, $2, $3)";
  private static final String ADVANCE =
      """
      insert into consumer_position (consumer, topic, part, next_offset)
      select $1, topic, part, next_offset
      from unnest($2::text[], $3::integer[], $4::bigint[]) as p (topic, part, next_offset)
      on conflict (consumer, topic, part, next_offset) do nothing
      """;
  private static final String PRUNE = "select consumer_positions_prune($1, $2, $3)";

  private final Database database;
  private final String consumer;

  InboxStore(Database database, String consumer) {
    this.database = database;
    this.consumer = consumer;
  }

  /**
   * Remembers events; answers the ids that were new. In ascending order of id, so that two members
   * with overlapping batches wait for each other in one direction only.
   */
  Uni<Set<UUID>> remember(SqlConnection tx, Collection<UUID> ids) {
    return tx.preparedQuery(REMEMBER)
        .execute(Tuple.tuple().addString(consumer).addArrayOfUUID(ids.toArray(UUID[]::new)))
        .map(rows -> {
          Set<UUID> fresh = new HashSet<>();
          rows.forEach(row -> fresh.add(row.getUUID(0)));
          return fresh;
        });
  }

  /** The next offsets stored; a partition that was never read is left out. */
  Uni<Map<TopicPartition, Long>> positions(
      SqlConnection tx, Collection<TopicPartition> partitions) {
    return tx.preparedQuery(POSITIONS).execute(keys(partitions)).map(InboxStore::offsets);
  }

  /** As {@link #positions}, in a transaction of its own, for the consumer's thread. */
  Map<TopicPartition, Long> awaitPositions(Collection<TopicPartition> partitions) {
    return database.awaitTransaction(tx -> positions(tx, partitions));
  }

  /** Stores how far was read. */
  Uni<Void> advance(SqlConnection tx, Map<TopicPartition, Long> next) {
    List<TopicPartition> partitions = List.copyOf(next.keySet());
    Tuple arguments =
        keys(partitions).addArrayOfLong(partitions.stream().map(next::get).toArray(Long[]::new));
    return tx.preparedQuery(ADVANCE).execute(arguments).replaceWithVoid();
  }

  /** Forgets all but the latest position of each partition. */
  void prune(Collection<TopicPartition> partitions) {
    database.<@Nullable Void>awaitTransaction(
        tx -> tx.preparedQuery(PRUNE).execute(keys(partitions)).replaceWithVoid());
  }

  private Tuple keys(Collection<TopicPartition> partitions) {
    return Tuple.tuple()
        .addString(consumer)
        .addArrayOfString(partitions.stream().map(TopicPartition::topic).toArray(String[]::new))
        .addArrayOfInteger(
            partitions.stream().map(TopicPartition::partition).toArray(Integer[]::new));
  }

  private static Map<TopicPartition, Long> offsets(RowSet<Row> rows) {
    Map<TopicPartition, Long> offsets = new HashMap<>();
    for (Row row : rows) {
      Long next = row.getLong(2);
      if (next != null) {
        offsets.put(new TopicPartition(row.getString(0), row.getInteger(1)), next);
      }
    }
    return offsets;
  }
}
