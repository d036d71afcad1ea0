package io.aplomo.triage.catalogue.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aplomo.contracts.ContractJson;
import io.aplomo.triage.catalogue.Catalogue;
import io.aplomo.triage.catalogue.CatalogueVersion;
import io.aplomo.triage.catalogue.Kind;
import io.aplomo.triage.scoring.conversation.Article;
import io.aplomo.triage.scoring.conversation.Policy;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The table of catalogues. Two who add the same version cannot both succeed: its key forbids it.
 */
@Singleton
public class CatalogueStore {
  private static final String CURRENT =
      "select tenant, kind, version, entries::text from catalogue_current($1, $2, $3)";

  private static final String LATEST =
      """
      select version, entries::text, changed_at, changed_by from catalogue
      where tenant = $1 and kind = $2 order by version desc limit 1
      """;

  private static final String OF_VERSION =
      """
      select version, entries::text, changed_at, changed_by from catalogue
      where tenant = $1 and kind = $2 and version = $3
      """;

  private static final String ADD =
      """
      insert into catalogue (tenant, kind, version, entries, changed_by)
      values ($1, $2, $3, $4::text::jsonb, $5)
      on conflict (tenant, kind, version) do nothing
      returning version, entries::text, changed_at, changed_by
      """;

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

  /** One version; the latest if {@code version} is null. */
  public Uni<Optional<CatalogueVersion>> find(
      SqlConnection tx, String tenant, Kind kind, @Nullable Long version) {
    return version == null
        ? tx.preparedQuery(LATEST).execute(Tuple.of(tenant, kind.name())).map(CatalogueStore::first)
        : tx.preparedQuery(OF_VERSION)
            .execute(Tuple.of(tenant, kind.name(), version))
            .map(CatalogueStore::first);
  }

  /** Adds a version; empty if somebody else has added it. */
  public Uni<Optional<CatalogueVersion>> add(
      SqlConnection tx, String tenant, Kind kind, long version, String entries, String by) {
    return tx.preparedQuery(ADD)
        .execute(Tuple.of(tenant, kind.name(), version, entries, by))
        .map(CatalogueStore::first);
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

  private static Optional<CatalogueVersion> first(RowSet<Row> rows) {
    for (Row row : rows) {
      return Optional.of(
          new CatalogueVersion(
              row.getLong(0),
              row.getString(1),
              row.getOffsetDateTime(2).toInstant(),
              row.getString(3)));
    }
    return Optional.empty();
  }
}
