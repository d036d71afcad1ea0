package io.aplomo.escalation.firing;

import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.conduct.application.EndConductStates;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.TimerConsequence;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Lets time pass for the conduct of customers, then for the clocks of their cases: conduct is
 * locked before timers are set. Each finds its own among the timers.
 */
@Singleton
class FireTimers implements TimerConsequence {
  private final EndConductStates conduct;
  private final KeepClocks clocks;

  FireTimers(EndConductStates conduct, KeepClocks clocks) {
    this.conduct = conduct;
    this.clocks = clocks;
  }

  @Override
  public Uni<Void> apply(SqlConnection tx, List<Timer> due, Instant now) {
    return conduct.passTime(tx, now, due).chain(() -> clocks.passTime(tx, now, due));
  }
}
