package io.aplomo.escalation.playbook.persistence;

import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.chassis.catalogue.VersionedTable;
import io.aplomo.escalation.playbook.document.PlaybookDocument;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The playbooks that tenants have put; the standard one is not among them. */
@Singleton
public class PlaybookStore {
  /** The versions of each playbook. */
  public static final VersionedTable VERSIONS =
      new VersionedTable("playbook_version", "document", List.of("code"));

  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtext('playbook'), hashtext($1))";

  private static final String OTHERS =
      "select count(*)::integer from playbook where tenant = $1 and code <> $2";

  private static final String SAVE =
      """
      insert into playbook (tenant, code, version, enabled, rank, categories)
      values ($1, $2, $3, $4, $5, $6)
      on conflict (tenant, code) do update set
        version = excluded.version, enabled = excluded.enabled, rank = excluded.rank,
        categories = excluded.categories
      """;

  private static final String NAMES =
      """
      select p.code, p.version, (v.document -> 'name')::text
      from playbook p join playbook_version v using (tenant, code, version)
      where p.tenant = $1 order by p.code
      """;

  private static final String OF_CASE =
      """
      select p.code, p.version, v.document::text
      from playbook p join playbook_version v using (tenant, code, version)
      where p.tenant = $1 and p.enabled and (p.categories is null or $2 = any (p.categories))
      order by p.code = $3, p.rank, p.code
      limit 1
      """;

  /**
   * A playbook as it was put, or a part of it.
   *
   * @param json the whole of it, or its name
   */
  public record Stored(String code, long version, String json) {}

  /** Keeps all other changes of the tenant's playbooks waiting. */
  public Uni<Void> lock(SqlConnection tx, String tenant) {
    return tx.preparedQuery(LOCK).execute(Tuple.of(tenant)).replaceWithVoid();
  }

  /** How many playbooks a tenant has, without one that is being put. */
  public Uni<Integer> others(SqlConnection tx, DocumentKey key) {
    return tx.preparedQuery(OTHERS)
        .execute(Tuple.of(key.tenant(), key.path().getFirst()))
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  /** Makes a version of a playbook the present one. */
  public Uni<Void> save(
      SqlConnection tx, DocumentKey key, long version, PlaybookDocument playbook) {
    Tuple arguments =
        Tuple.tuple()
            .addString(key.tenant())
            .addString(key.path().getFirst())
            .addLong(version)
            .addBoolean(playbook.enabled())
            .addInteger(playbook.rank())
            .addArrayOfString(categories(playbook));
    return tx.preparedQuery(SAVE).execute(arguments).replaceWithVoid();
  }

  /** The present versions by code, each with its name alone. */
  public Uni<List<Stored>> names(SqlConnection tx, String tenant) {
    return tx.preparedQuery(NAMES)
        .execute(Tuple.of(tenant))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), /* parallel= */ false)
                .map(PlaybookStore::stored)
                .toList());
  }

  /** The playbook for cases of a category; empty if the tenant has put none that is. */
  public Uni<Optional<Stored>> ofCase(SqlConnection tx, String tenant, @Nullable String category) {
    Tuple arguments =
        Tuple.tuple().addString(tenant).addString(category).addString(PlaybookDocument.STANDARD);
    return tx.preparedQuery(OF_CASE)
        .execute(arguments)
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), /* parallel= */ false)
                .map(PlaybookStore::stored)
                .findFirst());
  }

  private static String @Nullable [] categories(PlaybookDocument playbook) {
    return playbook.forSome()
        ? Objects.requireNonNull(playbook.categories()).stream()
            .map(Enum::name)
            .distinct()
            .toArray(String[]::new)
        : null;
  }

  private static Stored stored(Row row) {
    return new Stored(row.getString(0), row.getLong(1), row.getString(2));
  }
}
