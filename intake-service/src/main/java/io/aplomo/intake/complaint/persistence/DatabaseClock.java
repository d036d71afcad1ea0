package io.aplomo.intake.complaint.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/** The clock by which everything is decided: the one of the primary database. */
public final class DatabaseClock {
  private static final String NOW = "select clock_timestamp()";

  private DatabaseClock() {}

  /** Now, in microseconds; not the start of the transaction, which may have waited. */
  public static Uni<Instant> now(SqlConnection tx) {
    return tx.preparedQuery(NOW)
        .execute()
        .map(rows -> rows.iterator().next().getOffsetDateTime(0).toInstant());
  }
}
