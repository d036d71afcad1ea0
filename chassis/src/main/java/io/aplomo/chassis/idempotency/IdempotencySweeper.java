package io.aplomo.chassis.idempotency;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.loop.Loop;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Removes answers that nobody may ask for any more, a bounded number at a time. */
@Singleton
class IdempotencySweeper {

  /** Skips what another instance is removing at the same moment. */
  private static final String SWEEP =
      """
      delete from idempotency_key where ctid = any (array(
        select ctid from idempotency_key
        where created_at <= clock_timestamp() - make_interval(secs => $1)
        order by created_at limit $2 for update skip locked))
      """;

  private final Database database;
  private final IdempotencyConfig config;
  private final Loop loop;

  IdempotencySweeper(Database database, IdempotencyConfig config) {
    this.database = database;
    this.config = config;
    this.loop = new Loop("idempotency-sweeper", config.sweepInterval(), this::sweep, () -> {});
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop();
  }

  /** Removes one batch; answers whether there may be more. */
  boolean sweep() {
    int removed =
        database.awaitTransaction(tx ->
            tx.preparedQuery(SWEEP)
                .execute(Tuple.of((double) config.keep().toSeconds(), config.sweepBatchSize()))
                .map(result -> result.rowCount()));
    return removed == config.sweepBatchSize();
  }
}
