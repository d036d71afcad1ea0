package io.aplomo.escalation.clock.application;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;

/** Up to when all that other services told of complaints has been taken in. */
public interface FactsKnown {
  /**
   * The horizon now. A transaction that has waited for a case may have begun before another one let
   * time pass for it, so the database is asked for the time once more, under the locks.
   *
   * @param now when the transaction began to work; the answer is not before it
   */
  Uni<Horizon> horizon(SqlConnection tx, Instant now);
}
