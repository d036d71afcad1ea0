package io.aplomo.chassis.catalogue;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of documents in versions: {@code tenant}, the columns of the path, {@code version
 * bigint}, the document as {@code jsonb}, {@code changed_at timestamptz} with a default, {@code
 * changed_by text}; its primary key is all up to the version. Rows are added and never changed, and
 * two who add the same version cannot both succeed: the key forbids it.
 */
public final class VersionedTable {
  private final int pathLength;
  private final String latest;
  private final String ofVersion;
  private final String add;

  /**
   * A table of the caller's own schema; none of the names may come from outside the program.
   *
   * @param table its name
   * @param document the column that has the document
   * @param path the columns that name a document among a tenant's
   */
  public VersionedTable(String table, String document, List<String> path) {
    pathLength = path.size();
    List<String> key = Stream.concat(Stream.of("tenant"), path.stream()).toList();
    String columns = "version, %s::text, changed_at, changed_by".formatted(document);
    String ofKey =
        IntStream.range(0, key.size())
            .mapToObj(i -> "%s = $%d".formatted(key.get(i), i + 1))
            .collect(Collectors.joining(" and "));
    int next = key.size() + 1;
    latest =
        "select %s from %s where %s order by version desc limit 1".formatted(columns, table, ofKey);
    ofVersion =
        "select %s from %s where %s and version = $%d".formatted(columns, table, ofKey, next);
    String names = String.join(", ", key);
    String values =
        IntStream.range(1, next).mapToObj(i -> "$" + i).collect(Collectors.joining(", "));
    add =
        """
        insert into %s (%s, version, %s, changed_by) values (%s, $%d, $%d::text::jsonb, $%d)
        on conflict (%s, version) do nothing returning %s
        """
            .formatted(table, names, document, values, next, next + 1, next + 2, names, columns);
  }

  /** One version; the latest if {@code version} is null. */
  public Uni<Optional<StoredVersion>> find(
      SqlConnection tx, DocumentKey key, @Nullable Long version) {
    return version == null
        ? tx.preparedQuery(latest).execute(tuple(key)).map(VersionedTable::first)
        : tx.preparedQuery(ofVersion)
            .execute(tuple(key).addLong(version))
            .map(VersionedTable::first);
  }

  /** Adds a version; empty if somebody else has added it. */
  public Uni<Optional<StoredVersion>> add(
      SqlConnection tx, DocumentKey key, long version, String json, String by) {
    return tx.preparedQuery(add)
        .execute(tuple(key).addLong(version).addString(json).addString(by))
        .map(VersionedTable::first);
  }

  private Tuple tuple(DocumentKey key) {
    if (key.path().size() != pathLength) {
      throw new IllegalArgumentException("a document has a path of " + pathLength + " here");
    }
    Tuple tuple = Tuple.tuple().addString(key.tenant());
    key.path().forEach(tuple::addString);
    return tuple;
  }

  private static Optional<StoredVersion> first(RowSet<Row> rows) {
    for (Row row : rows) {
      return Optional.of(
          new StoredVersion(
              row.getLong(0),
              row.getString(1),
              row.getOffsetDateTime(2).toInstant(),
              row.getString(3)));
    }
    return Optional.empty();
  }
}
