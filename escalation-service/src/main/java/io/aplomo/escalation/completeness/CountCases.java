package io.aplomo.escalation.completeness;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Counts on the database's clock. The latest closed hour is intake's: of the UTC clock, and ended a
 * minute ago at least, when every transaction that could record in it has ended.
 */
@Singleton
class CountCases {
  /** Skips what another instance is sweeping: neither has to wait. */
  private static final String SWEEP =
      """
      delete from complaint_awaited where case_id in (
        select a.case_id from complaint_awaited a join case_file c on c.id = a.case_id
        for update of a skip locked)
      """;

  private static final String COUNT =
      """
      with latest as (
        select clock_timestamp() - make_interval(secs => $1) as at,
               date_trunc('hour', clock_timestamp() - interval '1 minute', 'UTC') as hour_end)
      select
        (select count(*) from complaint_awaited a, latest l where a.since < l.at),
        (select count(*) from case_file c, latest l
         where c.tracking_key is null and c.opened_at < l.at),
        (select count(*) from case_file c, latest l
         where c.triage_sequence is null and c.opened_at < l.at),
        (select count(*) from case_file c, latest l
         where c.recorded_at >= l.hour_end - interval '1 hour' and c.recorded_at < l.hour_end)
      """;

  /**
   * Counts; forgets complaints that have a case by now.
   *
   * @param patience what is too long
   */
  Uni<Counts> count(SqlConnection tx, Duration patience) {
    return tx.query(SWEEP)
        .execute()
        .chain(() -> tx.preparedQuery(COUNT).execute(Tuple.of((double) patience.toMillis() / 1000)))
        .map(rows -> {
          Row row = rows.iterator().next();
          return new Counts(
              row.getLong(0), row.getLong(1), row.getLong(2), (double) row.getLong(3));
        });
  }
}
