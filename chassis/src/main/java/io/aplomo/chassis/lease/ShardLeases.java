package io.aplomo.chassis.lease;

import io.aplomo.chassis.database.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The shards that this instance should work on. Every {@link #RENEWAL} it says that it lives,
 * counts the living, gives back what is above its share and takes what nobody living owns. An
 * instance that joins has its share within two renewals of the others; the shards of a killed one
 * are taken within {@link #TIME_TO_LIVE} and a renewal. Who lives is decided on the database's
 * clock, so that no machine's clock can declare another one dead.
 */
public final class ShardLeases {
  /** How long a member counts as living after its last word. */
  public static final Duration TIME_TO_LIVE = Duration.ofSeconds(6);

  /** How often an instance speaks: four times within {@link #TIME_TO_LIVE}. */
  public static final Duration RENEWAL = Duration.ofMillis(1500);

  private final Database database;
  private final String instance;
  private volatile Held held = new Held(Set.of(), System.nanoTime());

  /** What was held when it was last renewed, and until when (monotonic) that may be relied upon. */
  private record Held(Set<Short> shards, long untilNanos) {}

  public ShardLeases(Database database, String instance) {
    this.database = database;
    this.instance = instance;
  }

  /** The shards owned now; none while the lease could not be renewed in time. */
  public Set<Short> owned() {
    Held now = held;
    return System.nanoTime() - now.untilNanos < 0 ? now.shards : Set.of();
  }

  /** One renewal: a step of a loop, never "more to do". */
  public boolean renew() {
    long before = System.nanoTime();
    Set<Short> shards = database.awaitTransaction(this::balance);
    held = new Held(Set.copyOf(shards), before + TIME_TO_LIVE.toNanos());
    return false;
  }

  /** Gives everything back, so that the others need not wait for the lease to expire. */
  public void leave() {
    held = new Held(Set.of(), System.nanoTime());
    database.awaitTransaction(tx -> LeaseStore.leave(tx, instance));
  }

  private Uni<Set<Short>> balance(SqlConnection tx) {
    return LeaseStore.join(tx, instance, TIME_TO_LIVE)
        .chain(() -> LeaseStore.living(tx))
        .chain(living ->
            LeaseStore.owned(tx, instance)
                .chain(mine -> {
                  int share = Shards.share(living.indexOf(instance), living.size());
                  return mine.size() > share
                      ? giveBack(tx, mine, share)
                      : take(tx, mine, living, share);
                }));
  }

  private Uni<Set<Short>> giveBack(SqlConnection tx, List<Short> mine, int share) {
    List<Short> surplus = List.copyOf(mine.subList(share, mine.size()));
    return LeaseStore.release(tx, instance, surplus)
        .replaceWith(() -> new TreeSet<>(mine.subList(0, share)));
  }

  private Uni<Set<Short>> take(SqlConnection tx, List<Short> mine, List<String> living, int share) {
    if (mine.size() == share) {
      return Uni.createFrom().item(new TreeSet<>(mine));
    }
    return LeaseStore.claim(tx, instance, living, share - mine.size())
        .map(taken -> {
          List<Short> all = new ArrayList<>(mine);
          all.addAll(taken);
          return new TreeSet<>(all);
        });
  }
}
