package io.aplomo.escalation.catalogue.application;

import io.aplomo.escalation.catalogue.SlaCatalogue;
import io.aplomo.escalation.catalogue.persistence.DocumentHead;
import io.aplomo.escalation.catalogue.persistence.DocumentStore;
import io.aplomo.escalation.sla.model.SlaBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The books of tenants, worked out: the present ones remembered for {@link #FRESH}, then asked for
 * again, and only what is newer is read. A change counts at once on the instance that made it and
 * within that time on the others; if the database does not answer, neither does this.
 */
@Singleton
public class RememberedCatalogue implements SlaCatalogue {
  /** How old an answer may be. Asking again costs one small statement per instance and batch. */
  static final Duration FRESH = Duration.ofSeconds(2);

  /** Tenants remembered at once; beyond it all are forgotten, and asked for again. */
  static final int MAX_TENANTS = 1_000;

  private final DocumentStore store;
  private final CompiledVersions versions;
  private final PastBooks past;
  private final Shelf standard;
  private final LongSupplier nanos;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  @Inject
  RememberedCatalogue(
      DocumentStore store, CompiledVersions versions, PastBooks past, StandardDocuments standard) {
    this(store, versions, past, standard, System::nanoTime);
  }

  RememberedCatalogue(
      DocumentStore store,
      CompiledVersions versions,
      PastBooks past,
      StandardDocuments standard,
      LongSupplier nanos) {
    this.store = store;
    this.versions = versions;
    this.past = past;
    this.standard = standard.shelf();
    this.nanos = nanos;
  }

  /** What was read, and when by {@link System#nanoTime}. */
  private record Remembered(Shelf shelf, long since) {}

  @Override
  public Uni<Map<String, SlaBook>> current(SqlConnection tx, Set<String> tenants) {
    Map<String, SlaBook> found = new HashMap<>();
    Map<String, Shelf> stale = new HashMap<>();
    for (String tenant : tenants) {
      Remembered known = remembered.get(tenant);
      if (known != null && isFresh(known)) {
        found.put(tenant, known.shelf().book());
      } else {
        stale.put(tenant, known == null ? standard : known.shelf());
      }
    }
    if (stale.isEmpty()) {
      return Uni.createFrom().item(found);
    }
    long asked = nanos.getAsLong();
    return refreshed(tx, stale)
        .map(shelves -> {
          shelves.forEach((tenant, shelf) -> {
            remember(tenant, new Remembered(shelf, asked));
            found.put(tenant, shelf.book());
          });
          return found;
        });
  }

  @Override
  public Uni<SlaBook> latest(SqlConnection tx, String tenant) {
    Remembered known = remembered.get(tenant);
    return refreshed(tx, Map.of(tenant, known == null ? standard : known.shelf()))
        .map(shelves -> Objects.requireNonNull(shelves.get(tenant)).book());
  }

  @Override
  public Uni<Map<String, Map<Long, SlaBook>>> at(
      SqlConnection tx, Map<String, Set<Long>> revisions) {
    return past.at(tx, revisions);
  }

  /** Asks again, at the next occasion, for what is remembered of a tenant. */
  void changed(String tenant) {
    remembered.computeIfPresent(
        tenant, (same, known) -> new Remembered(known.shelf(), known.since() - FRESH.toNanos()));
  }

  private Uni<Map<String, Shelf>> refreshed(SqlConnection tx, Map<String, Shelf> known) {
    return store
        .heads(tx, known.keySet())
        .chain(heads -> {
          List<DocumentHead> newer = heads.stream().filter(head -> isNewer(head, known)).toList();
          return newer.isEmpty()
              ? Uni.createFrom().item(known)
              : versions.of(tx, newer).map(compiled -> merged(known, compiled));
        });
  }

  private static boolean isNewer(DocumentHead head, Map<String, Shelf> known) {
    Shelf shelf = known.get(head.tenant());
    return shelf != null && shelf.version(head.kind(), head.code()) < head.version();
  }

  private static Map<String, Shelf> merged(
      Map<String, Shelf> known, Map<DocumentHead, Compiled> newer) {
    Map<String, Map<DocumentHead, Compiled>> byTenant = new HashMap<>();
    newer.forEach((head, compiled) ->
        byTenant.computeIfAbsent(head.tenant(), of -> new HashMap<>()).put(head, compiled));
    Map<String, Shelf> merged = new HashMap<>(known);
    byTenant.forEach((tenant, ofTenant) ->
        merged.computeIfPresent(tenant, (same, before) -> before.with(ofTenant)));
    return merged;
  }

  private void remember(String tenant, Remembered read) {
    if (remembered.size() >= MAX_TENANTS && !remembered.containsKey(tenant)) {
      remembered.clear();
    }
    remembered.put(tenant, read);
    past.keep(tenant, read.shelf().book());
  }

  private boolean isFresh(Remembered known) {
    return nanos.getAsLong() - known.since() < FRESH.toNanos();
  }
}
