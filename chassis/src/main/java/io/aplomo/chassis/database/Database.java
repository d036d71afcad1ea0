package io.aplomo.chassis.database;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Transactions of the engines. A transaction is one connection and one sequence of statements:
 * chain them, never combine them in parallel.
 */
@Singleton
public class Database {
  /**
   * How long a loop waits for a transaction. The server ends every transaction after 15 s (a
   * setting of the role), so whatever is still silent then is a fault of the environment.
   */
  private static final Duration LOOP_PATIENCE = Duration.ofSeconds(20);

  private final Pool pool;

  public Database(Pool pool) {
    this.pool = pool;
  }

  /**
   * Runs {@code work} in a transaction: committed if its result arrives, rolled back if it fails. A
   * failure after {@code work} has ended leaves the outcome unknown, so whoever tries again must
   * recognise its own effect.
   */
  public <T extends @Nullable Object> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  /**
   * As {@link #inTransaction(Function)}, and saves a wait: {@code first} is on its way to the
   * server right behind BEGIN, without BEGIN's answer. So it must do no harm where there is no
   * transaction.
   *
   * @param work is given the result of {@code first}
   */
  public <F, T> Uni<T> inTransaction(
      Function<SqlConnection, Uni<F>> first, BiFunction<SqlConnection, F, Uni<T>> work) {
    // The pool hears of the end, not of a caller who has gone: neither part can be cut short.
    return pool.withConnection(tx ->
        Uni.combine()
            .all()
            .unis(tx.begin(), first.apply(tx))
            .asTuple()
            .chain(begun ->
                work.apply(tx, begun.getItem2())
                    .onItemOrFailure()
                    .transformToUni((result, fault) -> end(begun.getItem1(), result, fault))));
  }

  private static <T> Uni<T> end(
      Transaction transaction, @Nullable T result, @Nullable Throwable fault) {
    if (fault == null) {
      return transaction.commit().map(committed -> result);
    }
    Uni<T> failed = Uni.createFrom().failure(fault);
    // Why it was rolled back matters more than that it could not be.
    return transaction.rollback().onFailure().recoverWithNull().chain(() -> failed);
  }

  /**
   * As {@link #inTransaction(Function)}, for the thread of a loop: waits for the outcome, 20 s at
   * most.
   */
  public <T extends @Nullable Object> T awaitTransaction(Function<SqlConnection, Uni<T>> work) {
    return inTransaction(work).await().atMost(LOOP_PATIENCE);
  }
}
