package io.aplomo.escalation.timer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;

/** What is done about timers that fell due, in the transaction that claimed and removed them. */
@FunctionalInterface
public interface TimerConsequence {
  /**
   * Does what follows. A failure undoes the claim: the same timers come again, one by one.
   *
   * @param tx holds the locks on the rows of the timers' cases
   * @param due at least one, in the order in which they fell due; all due clocks of each case
   * @param now the database's time of the claim, at or after each {@link Timer#runAt}
   */
  Uni<Void> apply(SqlConnection tx, List<Timer> due, Instant now);
}
