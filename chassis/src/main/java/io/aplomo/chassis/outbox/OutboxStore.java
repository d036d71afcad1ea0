package io.aplomo.chassis.outbox;

import io.aplomo.chassis.database.Database;
import io.aplomo.contracts.EventEnvelope;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The relay's statements. All wait for their outcome, so they are for the relay's thread only. */
final class OutboxStore {
  private static final String HEAD =
      """
      select shard, seq, id, aggregatetype, aggregateid, type, source, tenant, sequence,
             effective_at, traceparent, payload,
             extract(epoch from clock_timestamp() - created_at)::float8
      from outbox_head($1, $2, $3)
      """;
  private static final String WRITERS =
      """
      select distinct virtualtransaction from pg_locks
      where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
        and relation = 'outbox'::regclass
        and database = (select oid from pg_database where datname = current_database())
      """;
  private static final String REMOVE = "select outbox_remove($1, $2)";
  private static final String BURY =
      """
      with buried as (
        delete from outbox where shard = $1 and seq = $2 returning *)
      insert into outbox_dead
        (seq, shard, id, aggregatetype, aggregateid, type, source, tenant, sequence,
         effective_at, traceparent, payload, created_at, code)
      select seq, shard, id, aggregatetype, aggregateid, type, source, tenant, sequence,
             effective_at, traceparent, payload, created_at, $3
      from buried
      """;
  private static final String DEPTH = "select count(*) from (select from outbox limit $1) o";
  private static final String REMOVED = "select pg_stat_get_dead_tuples('outbox'::regclass)";
  private static final String DEAD = "select count(*) from outbox_dead";

  private final Database database;

  OutboxStore(Database database) {
    this.database = database;
  }

  List<OutboxRow> head(Map<Short, Long> lowMarks, int perShard) {
    Short[] shards = lowMarks.keySet().toArray(Short[]::new);
    Long[] lows = lowMarks.values().toArray(Long[]::new);
    Tuple arguments =
        Tuple.tuple().addArrayOfShort(shards).addArrayOfLong(lows).addInteger(perShard);
    return database.awaitTransaction(
        tx -> tx.preparedQuery(HEAD).execute(arguments).map(OutboxStore::head));
  }

  /** The transactions that write to the outbox now: none draws a number without that lock. */
  Set<String> writers() {
    return database.awaitTransaction(
        tx -> tx.query(WRITERS).execute().map(OutboxStore::transactions));
  }

  void remove(List<OutboxRow> acknowledged) {
    Short[] shards = acknowledged.stream().map(OutboxRow::shard).toArray(Short[]::new);
    Long[] seqs = acknowledged.stream().map(OutboxRow::seq).toArray(Long[]::new);
    Tuple arguments = Tuple.tuple().addArrayOfShort(shards).addArrayOfLong(seqs);
    database.<@Nullable Void>awaitTransaction(
        tx -> tx.preparedQuery(REMOVE).execute(arguments).replaceWithVoid());
  }

  void bury(OutboxRow row, String code) {
    Tuple arguments = Tuple.of(row.shard(), row.seq(), code);
    database.<@Nullable Void>awaitTransaction(
        tx -> tx.preparedQuery(BURY).execute(arguments).replaceWithVoid());
  }

  /** Counts {@code limit} rows at most: a gauge must not cost more the worse things are. */
  long depth(int limit) {
    return database.awaitTransaction(
        tx -> tx.preparedQuery(DEPTH).execute(Tuple.of(limit)).map(OutboxStore::count));
  }

  /** About how many removed rows still lie in the table. */
  long removed() {
    return database.awaitTransaction(tx -> tx.query(REMOVED).execute().map(OutboxStore::count));
  }

  /** Rows that can never be published. */
  long dead() {
    return database.awaitTransaction(tx -> tx.query(DEAD).execute().map(OutboxStore::count));
  }

  private static long count(RowSet<Row> rows) {
    return rows.iterator().next().getLong(0);
  }

  private static Set<String> transactions(Iterable<Row> rows) {
    Set<String> result = new HashSet<>();
    rows.forEach(row -> result.add(row.getString(0)));
    return result;
  }

  private static List<OutboxRow> head(Iterable<Row> rows) {
    List<OutboxRow> result = new ArrayList<>();
    for (Row r : rows) {
      Instant effectiveAt = r.getOffsetDateTime(9).toInstant();
      EventEnvelope envelope =
          new EventEnvelope(
              r.getUUID(2),
              r.getString(5),
              r.getString(6),
              r.getString(4),
              r.getString(7),
              r.getLong(8),
              effectiveAt,
              effectiveAt,
              r.getString(10));
      result.add(
          new OutboxRow(
              r.getShort(0),
              r.getLong(1),
              r.getString(3),
              r.getString(4),
              envelope,
              r.getBuffer(11).getBytes(),
              r.getDouble(12)));
    }
    return result;
  }
}
