package io.aplomo.triage.catalogue.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.triage.catalogue.CatalogueVersion;
import io.aplomo.triage.catalogue.Kind;
import io.aplomo.triage.catalogue.persistence.CatalogueStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and replaces catalogues. */
@Singleton
public class ChangeCatalogue {
  private final Database database;
  private final CatalogueStore store;
  private final Catalogues catalogues;

  ChangeCatalogue(Database database, CatalogueStore store, Catalogues catalogues) {
    this.database = database;
    this.store = store;
    this.catalogues = catalogues;
  }

  /**
   * What is asked.
   *
   * @param version that the person has seen; 0 if there was none
   * @param entries all there shall be from now on, a JSON array
   */
  public record Request(String tenant, Kind kind, long version, String entries, String by) {}

  /** What came of it. */
  public sealed interface Reply {
    /** It is done. */
    record Changed(CatalogueVersion now) implements Reply {}

    /** Nothing changed: the catalogue has another {@code version}. */
    record Stale(long version) implements Reply {}
  }

  /** A version of a catalogue; the latest if {@code version} is null. */
  public Uni<Optional<CatalogueVersion>> read(String tenant, Kind kind, @Nullable Long version) {
    return database.inTransaction(tx -> store.find(tx, tenant, kind, version));
  }

  /** Replaces a catalogue by its next version. */
  public Uni<Reply> replace(Request request) {
    return database
        .inTransaction(tx ->
            version(tx, request)
                .chain(version ->
                    version == request.version()
                        ? add(tx, request)
                        : Uni.createFrom().<Reply>item(new Reply.Stale(version))))
        .invoke(() -> catalogues.changed(request.tenant()));
  }

  /** Empty if another was faster: then its version, which is committed by now, is the present. */
  private Uni<Reply> add(SqlConnection tx, Request request) {
    return store
        .add(
            tx,
            request.tenant(),
            request.kind(),
            request.version() + 1,
            request.entries(),
            request.by())
        .chain(added ->
            added.isPresent()
                ? Uni.createFrom().item(new Reply.Changed(added.get()))
                : version(tx, request).map(Reply.Stale::new));
  }

  private Uni<Long> version(SqlConnection tx, Request request) {
    return store
        .find(tx, request.tenant(), request.kind(), null)
        .map(found -> found.map(CatalogueVersion::version).orElse(0L));
  }
}
