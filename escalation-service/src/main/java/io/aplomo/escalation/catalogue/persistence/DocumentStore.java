package io.aplomo.escalation.catalogue.persistence;

import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.chassis.catalogue.VersionedTable;
import io.aplomo.escalation.catalogue.DocumentKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The table of calendars and SLA policies. */
@Singleton
public class DocumentStore {
  /** The versions of each document. */
  public static final VersionedTable VERSIONS =
      new VersionedTable("versioned_document", "document", List.of("kind", "code"));

  private static final String HEADS = "select tenant, kind, code, version from document_heads($1)";

  /** Changes of a tenant are few, and a book that was made of them is remembered. */
  private static final String HEADS_AT =
      """
      select d.tenant, w.revision, d.kind, d.code, max(d.version)
      from unnest($1::text[], $2::bigint[]) w (tenant, revision)
      join versioned_document d on d.tenant = w.tenant and d.revision <= w.revision
      group by d.tenant, w.revision, d.kind, d.code
      """;

  private static final String NAMES =
      """
      select h.tenant, h.kind, h.code, h.version, (d.document -> 'name')::text
      from document_heads($1) h join versioned_document d using (tenant, kind, code, version)
      where h.kind = $2 order by h.code
      """;

  private static final String DOCUMENTS =
      """
      select d.tenant, d.kind, d.code, d.version, d.document::text
      from unnest($1::text[], $2::text[], $3::text[], $4::bigint[]) w (tenant, kind, code, version)
      join versioned_document d using (tenant, kind, code, version)
      """;

  /** How the key of a document begins. */
  public static DocumentKey key(String tenant, DocumentKind kind, String code) {
    return DocumentKey.of(tenant, kind.name(), code);
  }

  /** The latest version of each document of these tenants, without the documents. */
  public Uni<List<DocumentHead>> heads(SqlConnection tx, Collection<String> tenants) {
    return tx.preparedQuery(HEADS)
        .execute(Tuple.tuple().addArrayOfString(tenants.toArray(String[]::new)))
        .map(rows -> stream(rows).map(DocumentStore::head).toList());
  }

  /** The versions that documents had at revisions; a revision without any is left out. */
  public Uni<Map<BookKey, List<DocumentHead>>> headsAt(SqlConnection tx, List<BookKey> books) {
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfString(books.stream().map(BookKey::tenant).toArray(String[]::new))
            .addArrayOfLong(books.stream().map(BookKey::revision).toArray(Long[]::new));
    return tx.preparedQuery(HEADS_AT)
        .execute(arguments)
        .map(rows ->
            stream(rows)
                .collect(
                    Collectors.groupingBy(
                        row -> new BookKey(row.getString(0), row.getLong(1)),
                        Collectors.mapping(DocumentStore::headAt, Collectors.toList()))));
  }

  /** The latest version of each document of a kind in order of the codes, with its name alone. */
  public Uni<List<StoredDocument>> names(SqlConnection tx, String tenant, DocumentKind kind) {
    return tx.preparedQuery(NAMES)
        .execute(Tuple.tuple().addArrayOfString(new String[] {tenant}).addString(kind.name()))
        .map(rows -> stream(rows).map(DocumentStore::document).toList());
  }

  /** These versions; one that is not there is left out. */
  public Uni<List<StoredDocument>> documents(SqlConnection tx, List<DocumentHead> wanted) {
    Tuple arguments =
        Tuple.tuple()
            .addArrayOfString(wanted.stream().map(DocumentHead::tenant).toArray(String[]::new))
            .addArrayOfString(wanted.stream().map(w -> w.kind().name()).toArray(String[]::new))
            .addArrayOfString(wanted.stream().map(DocumentHead::code).toArray(String[]::new))
            .addArrayOfLong(wanted.stream().map(DocumentHead::version).toArray(Long[]::new));
    return tx.preparedQuery(DOCUMENTS)
        .execute(arguments)
        .map(rows -> stream(rows).map(DocumentStore::document).toList());
  }

  private static Stream<Row> stream(Iterable<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), /* parallel= */ false);
  }

  private static DocumentHead head(Row row) {
    return new DocumentHead(
        row.getString(0), DocumentKind.valueOf(row.getString(1)), row.getString(2), row.getLong(3));
  }

  private static DocumentHead headAt(Row row) {
    return new DocumentHead(
        row.getString(0), DocumentKind.valueOf(row.getString(2)), row.getString(3), row.getLong(4));
  }

  private static StoredDocument document(Row row) {
    return new StoredDocument(head(row), row.getString(4));
  }
}
