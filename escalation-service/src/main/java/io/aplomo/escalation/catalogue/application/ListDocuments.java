package io.aplomo.escalation.catalogue.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.catalogue.DocumentKind;
import io.aplomo.escalation.catalogue.document.CatalogueDocument;
import io.aplomo.escalation.catalogue.document.LocalizedName;
import io.aplomo.escalation.catalogue.persistence.DocumentStore;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Lists what documents a tenant has. */
@Singleton
public class ListDocuments {
  /** Of one kind, of the tenant's own. Each is worked out on every instance. */
  public static final int MAX_DOCUMENTS = 200;

  private final Database database;
  private final DocumentStore store;
  private final DocumentJson json;

  ListDocuments(Database database, DocumentStore store, DocumentJson json) {
    this.database = database;
    this.store = store;
    this.json = json;
  }

  /**
   * A document without what it says.
   *
   * @param version 0 for a standard one
   */
  public record Listed(String code, long version, LocalizedName name) {}

  /**
   * The present documents of a kind by code, the standard ones where there is none of the tenant's.
   */
  public Uni<Collection<Listed>> list(
      String tenant, DocumentKind kind, Map<String, ? extends CatalogueDocument> standard) {
    return own(tenant, kind)
        .map(own -> {
          NavigableMap<String, Listed> all = new TreeMap<>();
          standard.forEach((code, document) -> all.put(code, new Listed(code, 0, document.name())));
          all.putAll(own);
          return all.values();
        });
  }

  /**
   * Whether a tenant may put a document under a code: it has one there, or fewer than the bound.
   */
  public Uni<Boolean> hasRoom(String tenant, DocumentKind kind, String code) {
    return own(tenant, kind).map(own -> own.containsKey(code) || own.size() < MAX_DOCUMENTS);
  }

  private Uni<NavigableMap<String, Listed>> own(String tenant, DocumentKind kind) {
    return database
        .inTransaction(tx -> store.names(tx, tenant, kind))
        .map(rows -> {
          NavigableMap<String, Listed> own = new TreeMap<>();
          rows.forEach(row ->
              own.put(
                  row.head().code(),
                  new Listed(
                      row.head().code(),
                      row.head().version(),
                      json.read(row.json(), LocalizedName.class))));
          return own;
        });
  }
}
