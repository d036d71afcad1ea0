package io.aplomo.triage.catalogue.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.triage.catalogue.Catalogue;
import io.aplomo.triage.catalogue.persistence.CatalogueStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The present catalogues, as whoever assesses needs them: remembered for {@link #FRESH}, then asked
 * for again. A change counts at once on the instance that made it and within that time on the
 * others; if the database does not answer, neither does this.
 */
@Singleton
public class Catalogues {
  /** How old an answer may be. Asking again costs one small statement per tenant and instance. */
  static final Duration FRESH = Duration.ofSeconds(2);

  /** Tenants remembered at once; beyond it all are forgotten, and asked for again. */
  static final int MAX_TENANTS = 1_000;

  private final Database database;
  private final CatalogueStore store;
  private final LongSupplier nanos;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  @Inject
  Catalogues(Database database, CatalogueStore store) {
    this(database, store, System::nanoTime);
  }

  Catalogues(Database database, CatalogueStore store, LongSupplier nanos) {
    this.database = database;
    this.store = store;
    this.nanos = nanos;
  }

  /** What was read, and when by {@link System#nanoTime}. */
  private record Remembered(Catalogue catalogue, long since) {}

  /** The catalogue of one tenant, outside of any transaction. */
  public Uni<Catalogue> of(String tenant) {
    Remembered known = remembered.get(tenant);
    if (known != null && isFresh(known)) {
      return Uni.createFrom().item(known.catalogue());
    }
    return database
        .inTransaction(tx -> of(tx, Set.of(tenant)))
        .map(found -> found.getOrDefault(tenant, Catalogue.EMPTY));
  }

  /** The catalogues of all these tenants; asks on {@code tx} for those that are not fresh. */
  public Uni<Map<String, Catalogue>> of(SqlConnection tx, Set<String> tenants) {
    Map<String, Catalogue> found = new HashMap<>();
    Map<String, Catalogue> stale = new HashMap<>();
    for (String tenant : tenants) {
      Remembered known = remembered.get(tenant);
      if (known != null && isFresh(known)) {
        found.put(tenant, known.catalogue());
      } else {
        stale.put(tenant, known == null ? Catalogue.EMPTY : known.catalogue());
      }
    }
    if (stale.isEmpty()) {
      return Uni.createFrom().item(found);
    }
    long asked = nanos.getAsLong();
    return store
        .current(tx, stale)
        .map(current -> {
          current.forEach((tenant, catalogue) -> remember(tenant, catalogue, asked));
          found.putAll(current);
          return found;
        });
  }

  /** Forgets what is remembered of a tenant, whose catalogue was changed. */
  void changed(String tenant) {
    remembered.remove(tenant);
  }

  private void remember(String tenant, Catalogue catalogue, long asked) {
    if (remembered.size() >= MAX_TENANTS && !remembered.containsKey(tenant)) {
      remembered.clear();
    }
    remembered.put(tenant, new Remembered(catalogue, asked));
  }

  private boolean isFresh(Remembered known) {
    return nanos.getAsLong() - known.since() < FRESH.toNanos();
  }
}
