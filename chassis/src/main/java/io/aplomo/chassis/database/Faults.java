package io.aplomo.chassis.database;

import io.vertx.pgclient.PgException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a fault of the environment (database, broker, network, a deadlock, a time-out, a migration
 * that has not run) from a fault of the record at hand. The first is retried for ever and never
 * dead-letters anything (invariant 10); only the second may.
 */
public final class Faults {
  /**
   * Classes of SQLSTATE (PostgreSQL 18, appendix A) that blame the data of a statement: 21
   * cardinality, 22 data exception, 23 integrity constraint, 44 with check option, P0 raised by a
   * function. All others blame the environment.
   */
  private static final Set<String> DATA_CLASSES = Set.of("21", "22", "23", "44", "P0");

  private static final String UNIQUE_VIOLATION = "23505";

  private Faults() {}

  /** Whether a row ran into one with the same key that is there already. */
  public static boolean isConflict(Throwable fault) {
    return fault instanceof PgException e && UNIQUE_VIOLATION.equals(e.getSqlState());
  }

  /**
   * Whether the same work may succeed later without anybody changing the record.
   *
   * @param fault as thrown; its causes are looked at too
   */
  public static boolean isEnvironment(Throwable fault) {
    for (@Nullable Throwable t = fault; t != null; t = t.getCause()) {
      if (t instanceof PgException e) {
        return !blamesData(e.getSqlState());
      }
      if (t instanceof java.io.IOException
          || t instanceof java.util.concurrent.TimeoutException
          || t instanceof io.smallrye.mutiny.TimeoutException
          || t instanceof io.vertx.sqlclient.ClosedConnectionException
          || t instanceof io.vertx.core.VertxException
          || t instanceof RetriableException
          || t instanceof InterruptedException) {
        return true;
      }
      // Vert.x reports an exhausted pool as a bare throwable of its own.
      if (t instanceof io.vertx.core.impl.NoStackTraceThrowable) {
        return true;
      }
    }
    return false;
  }

  private static boolean blamesData(@Nullable String sqlState) {
    return sqlState != null
        && sqlState.length() == 5
        && DATA_CLASSES.contains(sqlState.substring(0, 2));
  }
}
