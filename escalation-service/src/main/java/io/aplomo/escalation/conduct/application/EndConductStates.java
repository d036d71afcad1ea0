package io.aplomo.escalation.conduct.application;

import io.aplomo.chassis.id.DerivedId;
import io.aplomo.escalation.conduct.application.ApplyConduct.Occasion;
import io.aplomo.escalation.conduct.model.Command;
import io.aplomo.escalation.conduct.model.History;
import io.aplomo.escalation.conduct.model.Ruling;
import io.aplomo.escalation.conduct.persistence.ConductStore;
import io.aplomo.escalation.conduct.persistence.StoredConduct;
import io.aplomo.escalation.timer.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ends observations, cool-offs, warnings and restrictions whose time is over. */
@Singleton
public class EndConductStates {
  private final ConductStore store;
  private final ApplyConduct apply;
  private final ConductPolicies policies;

  EndConductStates(ConductStore store, ApplyConduct apply, ConductPolicies policies) {
    this.store = store;
    this.apply = apply;
    this.policies = policies;
  }

  /**
   * Lets time pass, in the transaction that claimed the timers.
   *
   * @param fired of whatever kind; their cases are locked
   */
  public Uni<Void> passTime(SqlConnection tx, Instant now, List<Timer> fired) {
    Map<UUID, Timer> own = new LinkedHashMap<>();
    fired.stream()
        .filter(timer -> ConductTimer.mayBe(timer.clockId()))
        .forEach(timer -> own.put(timer.clockId(), timer));
    return own.isEmpty()
        ? Uni.createFrom().voidItem()
        : store.lockByTimers(tx, own.keySet()).chain(rows -> inTurn(tx, now, rows, own));
  }

  private Uni<Void> inTurn(
      SqlConnection tx, Instant now, Collection<StoredConduct> rows, Map<UUID, Timer> timers) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (StoredConduct row : rows) {
      Timer timer = row.timerId() == null ? null : timers.get(row.timerId());
      // Null if somebody set another one while the lock was waited for.
      if (timer != null) {
        all = all.chain(() -> end(tx, now, row, timer));
      }
    }
    return all;
  }

  private Uni<Void> end(SqlConnection tx, Instant now, StoredConduct row, Timer timer) {
    return switch (row.file().on(new Command.TimeUp(), now, policies.current(), History.NONE)) {
      case Ruling.Refused refused -> Uni.createFrom().voidItem();
      case Ruling.Granted granted ->
          apply
              .apply(
                  tx,
                  now,
                  row,
                  granted,
                  new Occasion(
                      DerivedId.of(timer.clockId(), "conduct"),
                      timer.caseId(),
                      null,
                      null,
                      null,
                      null),
                  false)
              .replaceWithVoid();
    };
  }
}
