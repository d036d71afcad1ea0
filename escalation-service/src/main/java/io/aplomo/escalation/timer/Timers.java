package io.aplomo.escalation.timer;

import io.aplomo.chassis.lease.Shards;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Where timers are set and cleared, in the transaction that makes it right. The caller holds the
 * locks on the rows of their cases: a claim takes those first, so nobody waits in a circle.
 */
@Singleton
public class Timers {
  private static final Logger LOG = Logger.getLogger(Timers.class);
  private static final String SET = "select timer_set($1, $2, $3, $4)";
  private static final String CLEAR = "select timer_clear($1)";

  private final List<Consumer<List<Timer>>> listeners = new CopyOnWriteArrayList<>();

  /**
   * Registers what is told on this instance of timers that were set, after the commit; it must be
   * cheap and not fail.
   */
  public void onSet(Consumer<List<Timer>> listener) {
    listeners.add(listener);
  }

  /**
   * Sets timers, in the place of those that their clocks had. An instant that has passed becomes
   * the database's now. Of two timers of one clock the later in the collection holds.
   */
  public Uni<Void> set(SqlConnection tx, Collection<Timer> timers) {
    if (timers.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Map<UUID, Timer> byClock = new LinkedHashMap<>();
    timers.forEach(timer -> byClock.put(timer.clockId(), timer));
    List<Timer> set = List.copyOf(byClock.values());
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfUUID(set.stream().map(Timer::clockId).toArray(UUID[]::new))
            .addArrayOfUUID(set.stream().map(Timer::caseId).toArray(UUID[]::new))
            .addArrayOfShort(set.stream().map(t -> Shards.of(t.caseId())).toArray(Short[]::new))
            .addArrayOfOffsetDateTime(
                set.stream().map(t -> roundedUp(t.runAt())).toArray(OffsetDateTime[]::new));
    return tx.preparedQuery(SET)
        .execute(arguments)
        .invoke(() -> tellAfterCommit(tx, set))
        .replaceWithVoid();
  }

  /** Clears timers; those that have fired, or were never set, are none of its business. */
  public Uni<Void> clear(SqlConnection tx, Collection<UUID> clockIds) {
    if (clockIds.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return tx.preparedQuery(CLEAR)
        .execute(Tuple.tuple().addArrayOfUUID(clockIds.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  /** The database keeps microseconds; cutting the rest off would make a timer early. */
  private static OffsetDateTime roundedUp(Instant instant) {
    Instant floor = instant.truncatedTo(ChronoUnit.MICROS);
    Instant kept = floor.equals(instant) ? floor : floor.plus(1, ChronoUnit.MICROS);
    return kept.atOffset(ZoneOffset.UTC);
  }

  private void tellAfterCommit(SqlConnection tx, List<Timer> set) {
    tx.transaction()
        .completion()
        .subscribe()
        .with(
            committed -> listeners.forEach(listener -> listener.accept(set)),
            rolledBack -> LOG.debug("timers: nothing set, the transaction was rolled back"));
  }
}
