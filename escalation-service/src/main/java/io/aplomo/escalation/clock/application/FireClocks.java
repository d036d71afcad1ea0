package io.aplomo.escalation.clock.application;

import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.TimerConsequence;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** What follows where the timers of clocks fall due: time has passed for their cases. */
@Singleton
class FireClocks implements TimerConsequence {
  private final KeepClocks clocks;

  FireClocks(KeepClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public Uni<Void> apply(SqlConnection tx, List<Timer> due, Instant now) {
    return clocks.passTime(tx, now, due);
  }
}
