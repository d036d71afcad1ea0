package io.aplomo.chassis.problem;

import io.vertx.core.VertxException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Tells a fault of the environment (a database that is away, restarting or overloaded; a timeout, a
 * lock, a deadlock) from a bug: the first is answered with 503 and goes away by itself. Stricter
 * than {@link io.aplomo.chassis.database.Faults}, by which loops decide to wait: a statement that
 * is wrong is a bug to a caller, who would repeat the request for ever.
 */
final class EnvironmentFault {

  /**
   * Classes of SQLSTATE (PostgreSQL, appendix A): 08 connection, 25 transaction state (a
   * server-side timeout ended it), 40 rollback (serialisation, deadlock), 53 resources, 57 operator
   * intervention (shutdown, cancelled, starting up), 58 system.
   */
  private static final Set<String> CLASSES = Set.of("08", "25", "40", "53", "57", "58");

  /** lock_not_available: lock_timeout of the role. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  /** A pool that is full or closed fails with this text and no type of its own. */
  private static final Set<String> POOL_MESSAGES =
      Set.of(
          "Timeout",
          "Pool closed",
          "Pool is closed",
          "Connection pool reached max wait queue size");

  /** Cause chains are short; a longer one is a loop. */
  private static final int MAX_DEPTH = 20;

  private EnvironmentFault() {}

  /** Whether {@code failure} or one of its causes is a fault of the environment. */
  static boolean isIn(@Nullable Throwable failure) {
    Throwable current = failure;
    for (int depth = 0; current != null && depth < MAX_DEPTH; depth++) {
      if (is(current)) {
        return true;
      }
      current = current.getCause();
    }
    return false;
  }

  private static boolean is(Throwable failure) {
    return switch (failure) {
      case PgException database -> isTransient(database.getSqlState());
      case SQLTransientException database -> true;
      case SQLException database -> isTransient(database.getSQLState());
      case IOException network -> !(network instanceof com.fasterxml.jackson.core.JacksonException);
      case TimeoutException timeout -> true;
      case io.smallrye.mutiny.TimeoutException timeout -> true;
      case VertxException vertx -> true;
      // Nothing but a text, of the driver: a server went away while a connection was being made.
      case NoStackTraceThrowable bare -> true;
      default -> {
        String message = failure.getMessage();
        yield message != null && POOL_MESSAGES.contains(message);
      }
    };
  }

  private static boolean isTransient(@Nullable String sqlState) {
    return sqlState != null
        && sqlState.length() == 5
        && (CLASSES.contains(sqlState.substring(0, 2)) || sqlState.equals(LOCK_NOT_AVAILABLE));
  }
}
