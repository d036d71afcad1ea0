package io.aplomo.chassis.catalogue;

import io.aplomo.chassis.database.Database;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads and replaces the documents of one table; each service has a bean of its own of it. */
public abstract class ChangeDocument {
  private final Database database;
  private final VersionedTable table;
  private final Consumer<DocumentKey> changed;

  /**
   * Over one table.
   *
   * @param changed hears, after the commit, which document may have another version now
   */
  protected ChangeDocument(Database database, VersionedTable table, Consumer<DocumentKey> changed) {
    this.database = database;
    this.table = table;
    this.changed = changed;
  }

  /**
   * What is asked.
   *
   * @param version that the person has seen; 0 if there was none
   * @param json all that the document shall be from now on
   * @param by subject of the person's token
   */
  public record Request(DocumentKey key, long version, String json, String by) {}

  /** What came of it. */
  public sealed interface Reply {
    /** It is done. */
    record Changed(StoredVersion now) implements Reply {}

    /** Nothing changed: the document has another {@code version}. */
    record Stale(long version) implements Reply {}
  }

  /** A version of a document; the latest if {@code version} is null. */
  public Uni<Optional<StoredVersion>> read(DocumentKey key, @Nullable Long version) {
    return database.inTransaction(tx -> table.find(tx, key, version));
  }

  /** Replaces a document by its next version. */
  public Uni<Reply> replace(Request request) {
    return database
        .inTransaction(tx ->
            version(tx, request)
                .chain(version ->
                    version == request.version()
                        ? add(tx, request)
                        : Uni.createFrom().<Reply>item(new Reply.Stale(version))))
        .invoke(() -> changed.accept(request.key()));
  }

  /** Stale if another was faster: then its version, which is committed by now, is the present. */
  private Uni<Reply> add(SqlConnection tx, Request request) {
    return table
        .add(tx, request.key(), request.version() + 1, request.json(), request.by())
        .chain(added ->
            added.isPresent()
                ? Uni.createFrom().item(new Reply.Changed(added.get()))
                : version(tx, request).map(Reply.Stale::new));
  }

  private Uni<Long> version(SqlConnection tx, Request request) {
    return table
        .find(tx, request.key(), null)
        .map(found -> found.map(StoredVersion::version).orElse(0L));
  }
}
