package io.aplomo.acceptance.books;

import io.aplomo.acceptance.platform.Databases;
import io.aplomo.local.service.ServiceName;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Escalation's timers, those of all tenants, by the database's time. */
public final class TimerTable {
  /**
   * The first row of each shard, by the index that claims read; now() because a condition on
   * clock_timestamp() could not use it.
   */
  private static final String LONGEST_DUE =
      """
      select coalesce(max(extract(epoch from now() - h.run_at)) * 1000, 0)::bigint
      from generate_series(0, 63) s (shard)
      cross join lateral (
        select t.run_at from timer t
        where t.shard = s.shard and t.attempt_at <= now()
        order by t.attempt_at, t.clock_id
        limit 1) h
      """;

  private final Databases databases;

  public TimerTable(Databases databases) {
    this.databases = databases;
  }

  /** How long the timer that was due first has been waiting to fire; zero if none is due. */
  public Duration longestDue() throws SQLException {
    return Duration.ofMillis(databases.count(ServiceName.ESCALATION, LONGEST_DUE));
  }

  /** Timers that fell due before an instant and have not fired. */
  public long dueBefore(Instant at) throws SQLException {
    OffsetDateTime bound = at.atOffset(ZoneOffset.UTC);
    return databases.count(
        ServiceName.ESCALATION, "select count(*) from timer where run_at < ?", bound);
  }
}
