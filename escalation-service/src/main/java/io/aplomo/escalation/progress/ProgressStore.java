package io.aplomo.escalation.progress;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The table {@code fact_progress}; times are the database's. */
@Singleton
class ProgressStore {
  /**
   * How far a partition was applied.
   *
   * @param until null for its very end
   */
  record Reached(TopicPartition partition, @Nullable Instant until) {}

  /** Nobody who knows less overwrites, as a partition's last owner might. */
  private static final String REPORT =
      """
      insert into fact_progress as known (topic, part, known_until)
      select topic, part,
             least(coalesce(read_until, 'infinity'), clock_timestamp() - make_interval(secs => $4))
      from unnest($1::text[], $2::integer[], $3::timestamptz[]) as p (topic, part, read_until)
      order by topic, part
      on conflict (topic, part) do update set
        known_until = greatest(known.known_until, excluded.known_until)
      """;

  private static final String KNOWN_UNTIL =
      "select min(known_until), clock_timestamp() from fact_progress";

  /**
   * Reports how far partitions had been applied a moment ago.
   *
   * @param ago how long that moment is past
   */
  Uni<Void> report(SqlConnection tx, Collection<Reached> reached, Duration ago) {
    List<Reached> all = List.copyOf(reached);
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfString(all.stream().map(r -> r.partition().topic()).toArray(String[]::new))
            .addArrayOfInteger(
                all.stream().map(r -> r.partition().partition()).toArray(Integer[]::new))
            .addArrayOfOffsetDateTime(
                all.stream().map(ProgressStore::until).toArray(OffsetDateTime[]::new))
            .addDouble((double) ago.toMillis() / 1000);
    return tx.preparedQuery(REPORT).execute(arguments).replaceWithVoid();
  }

  private static @Nullable OffsetDateTime until(Reached reached) {
    Instant until = reached.until();
    return until == null ? null : until.atOffset(ZoneOffset.UTC);
  }

  /**
   * Up to when every partition that was ever reported has been taken in.
   *
   * @param until empty if none was ever reported
   * @param now the database's time
   */
  record Known(Optional<Instant> until, Instant now) {}

  /** What is known now. */
  Uni<Known> known(SqlConnection tx) {
    return tx.query(KNOWN_UNTIL)
        .execute()
        .map(rows -> {
          Row row = rows.iterator().next();
          OffsetDateTime until = row.getOffsetDateTime(0);
          return new Known(
              Optional.ofNullable(until).map(OffsetDateTime::toInstant),
              row.getOffsetDateTime(1).toInstant());
        });
  }
}
