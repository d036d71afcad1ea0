package io.aplomo.triage.catalogue.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.chassis.catalogue.VersionedTable;
import io.aplomo.contracts.ContractJson;
import io.aplomo.triage.catalogue.Catalogue;
import io.aplomo.triage.catalogue.Kind;
import io.aplomo.triage.scoring.conversation.Article;
import io.aplomo.triage.scoring.conversation.Policy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The table of catalogues. */
@Singleton
public class CatalogueStore {
  /** The versions of each kind; entries are a JSON array, as the API takes them. */
  public static final VersionedTable VERSIONS =
      new VersionedTable("catalogue", "entries", List.of("kind"));

  private static final String CURRENT =
      "select tenant, kind, version, entries::text from catalogue_current($1, $2, $3)";

  /**
   * The present catalogues of tenants.
   *
   * @param known what the caller remembers of each, {@link Catalogue#EMPTY} for nothing: only what
   *     is newer is read and parsed
   */
  public Uni<Map<String, Catalogue>> current(SqlConnection tx, Map<String, Catalogue> known) {
    List<Map.Entry<String, Catalogue>> asked = List.copyOf(known.entrySet());
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfString(asked.stream().map(Map.Entry::getKey).toArray(String[]::new))
            .addArrayOfLong(
                asked.stream().map(e -> e.getValue().policiesVersion()).toArray(Long[]::new))
            .addArrayOfLong(
                asked.stream().map(e -> e.getValue().articlesVersion()).toArray(Long[]::new));
    return tx.preparedQuery(CURRENT)
        .execute(arguments)
        .map(rows -> {
          Map<String, Catalogue> current = new HashMap<>(known);
          rows.forEach(row ->
              current.computeIfPresent(row.getString(0), (tenant, before) -> newer(before, row)));
          return current;
        });
  }

  private static Catalogue newer(Catalogue before, Row row) {
    String entries = row.getString(3);
    if (entries == null) {
      return before;
    }
    byte[] json = entries.getBytes(UTF_8);
    return switch (Kind.valueOf(row.getString(1))) {
      case POLICIES ->
          before.withPolicies(row.getLong(2), List.of(ContractJson.read(json, Policy[].class)));
      case ARTICLES ->
          before.withArticles(row.getLong(2), List.of(ContractJson.read(json, Article[].class)));
    };
  }
}
