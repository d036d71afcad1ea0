package io.aplomo.escalation.promise.application;

import io.aplomo.escalation.promise.model.Promise;
import io.aplomo.escalation.promise.persistence.PromiseStore;
import io.aplomo.escalation.timer.Timer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Warns of promises that come near, and breaks those whose time has passed. */
@Singleton
public class PassPromises {
  private final PromiseStore store;
  private final ApplyPromise apply;

  PassPromises(PromiseStore store, ApplyPromise apply) {
    this.store = store;
    this.apply = apply;
  }

  /**
   * Lets time pass, in the transaction that claimed the timers.
   *
   * @param fired of whatever kind; their cases are locked
   */
  public Uni<Void> passTime(SqlConnection tx, Instant now, List<Timer> fired) {
    List<UUID> own = fired.stream().map(Timer::clockId).filter(PromiseId::mayBe).toList();
    return own.isEmpty()
        ? Uni.createFrom().voidItem()
        : store.lock(tx, own).chain(promises -> inTurn(tx, now, promises));
  }

  private Uni<Void> inTurn(SqlConnection tx, Instant now, List<Promise> promises) {
    Uni<Void> all = Uni.createFrom().voidItem();
    for (Promise promise : promises) {
      all = all.chain(() -> apply.passTime(tx, now, promise).replaceWithVoid());
    }
    return all;
  }
}
