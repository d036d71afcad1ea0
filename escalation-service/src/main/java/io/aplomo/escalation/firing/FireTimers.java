package io.aplomo.escalation.firing;

import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.conduct.application.EndConductStates;
import io.aplomo.escalation.ladder.application.PassLadderTime;
import io.aplomo.escalation.promise.application.PassPromises;
import io.aplomo.escalation.timer.Timer;
import io.aplomo.escalation.timer.TimerConsequence;
import io.aplomo.escalation.transfer.application.LapseTransfers;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/**
 * Lets time pass for the conduct of customers, for promises, then for the clocks of their cases,
 * then for who is called about them and for offers of them: conduct is locked before timers are
 * set, and a breach that is taken back calls nobody. Each finds its own among the timers.
 */
@Singleton
class FireTimers implements TimerConsequence {
  private final EndConductStates conduct;
  private final PassPromises promises;
  private final KeepClocks clocks;
  private final PassLadderTime ladder;
  private final LapseTransfers transfers;

  FireTimers(
      EndConductStates conduct,
      PassPromises promises,
      KeepClocks clocks,
      PassLadderTime ladder,
      LapseTransfers transfers) {
    this.conduct = conduct;
    this.promises = promises;
    this.clocks = clocks;
    this.ladder = ladder;
    this.transfers = transfers;
  }

  @Override
  public Uni<Void> apply(SqlConnection tx, List<Timer> due, Instant now) {
    return conduct
        .passTime(tx, now, due)
        .chain(() -> promises.passTime(tx, now, due))
        .chain(() -> clocks.passTime(tx, now, due))
        .chain(() -> ladder.passTime(tx, now, due))
        .chain(() -> transfers.passTime(tx, now, due));
  }
}
