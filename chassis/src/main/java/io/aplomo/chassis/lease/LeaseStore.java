package io.aplomo.chassis.lease;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The statements over {@code member} and {@code shard_lease}. Time is the database's. */
final class LeaseStore {
  private static final String JOIN =
      """
      insert into member (instance_id, expires_at)
      values ($1, clock_timestamp() + make_interval(secs => $2))
      on conflict (instance_id) do update set expires_at = excluded.expires_at
      """;
  private static final String FORGET =
      "delete from member where expires_at < clock_timestamp() - interval '1 minute'";
  private static final String LIVING =
      "select instance_id from member where expires_at > clock_timestamp() order by instance_id";
  private static final String OWNED =
      "select shard from shard_lease where owner = $1 order by shard";
  private static final String CLAIM =
      """
      update shard_lease set owner = $1, epoch = epoch + 1
      where shard in (
        select shard from shard_lease
        where owner is null or owner <> all ($2)
        order by shard limit $3 for no key update skip locked)
      returning shard
      """;
  private static final String RELEASE =
      "update shard_lease set owner = null where owner = $1 and shard = any ($2)";
  private static final String LEAVE =
      """
      with gone as (delete from member where instance_id = $1)
      update shard_lease set owner = null where owner = $1
      """;

  private LeaseStore() {}

  static Uni<Void> join(SqlConnection tx, String instance, Duration timeToLive) {
    return tx.preparedQuery(JOIN)
        .execute(Tuple.of(instance, (double) timeToLive.toMillis() / 1000))
        .chain(() -> tx.query(FORGET).execute())
        .replaceWithVoid();
  }

  static Uni<List<String>> living(SqlConnection tx) {
    return tx.query(LIVING).execute().map(rows -> list(rows, row -> row.getString(0)));
  }

  static Uni<List<Short>> owned(SqlConnection tx, String instance) {
    return tx.preparedQuery(OWNED)
        .execute(Tuple.of(instance))
        .map(rows -> list(rows, row -> row.getShort(0)));
  }

  static Uni<List<Short>> claim(SqlConnection tx, String instance, List<String> living, int most) {
    return tx.preparedQuery(CLAIM)
        .execute(
            Tuple.tuple()
                .addString(instance)
                .addArrayOfString(living.toArray(String[]::new))
                .addInteger(most))
        .map(rows -> list(rows, row -> row.getShort(0)));
  }

  static Uni<Void> release(SqlConnection tx, String instance, List<Short> shards) {
    return tx.preparedQuery(RELEASE)
        .execute(Tuple.tuple().addString(instance).addArrayOfShort(shards.toArray(Short[]::new)))
        .replaceWithVoid();
  }

  static Uni<Void> leave(SqlConnection tx, String instance) {
    return tx.preparedQuery(LEAVE).execute(Tuple.of(instance)).replaceWithVoid();
  }

  private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> column) {
    List<T> values = new ArrayList<>(rows.size());
    rows.forEach(row -> values.add(column.apply(row)));
    return values;
  }
}
