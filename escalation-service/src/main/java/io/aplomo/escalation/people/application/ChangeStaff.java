package io.aplomo.escalation.people.application;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.chassis.catalogue.VersionedTable;
import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.people.persistence.StaffStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a team, a person or a rota by its next version. Changes of one tenant come one after the
 * other, so that each is judged by all that is there, and by nothing that changes meanwhile.
 */
@Singleton
public class ChangeStaff {
  private final Database database;
  private final StaffStore staff;

  ChangeStaff(Database database, StaffStore staff) {
    this.database = database;
    this.staff = staff;
  }

  /** What came of it. */
  public sealed interface Reply {
    /** It is done, or somebody else was faster. */
    record Answered(ChangeDocument.Reply reply) implements Reply {}

    /** Nothing changed: it does not fit what else there is. */
    record Refused(Refusal refusal) implements Reply {}
  }

  /** What is particular to a kind of document. */
  interface Kind {
    /** Whether it fits what else there is. */
    Uni<Optional<Refusal>> judge(SqlConnection tx);

    /** Writes what there is beside the document. */
    Uni<Void> write(SqlConnection tx, long version);
  }

  /** A version of a document; the latest if {@code version} is null. */
  public Uni<Optional<StoredVersion>> read(
      VersionedTable table, DocumentKey key, @Nullable Long version) {
    return database.inTransaction(tx -> table.find(tx, key, version));
  }

  Uni<Reply> replace(VersionedTable table, ChangeDocument.Request request, Kind kind) {
    return database.inTransaction(tx ->
        staff
            .lock(tx, request.key().tenant())
            .chain(() -> table.find(tx, request.key(), null))
            .chain(found -> {
              long version = found.map(StoredVersion::version).orElse(0L);
              return version == request.version()
                  ? judge(tx, table, request, kind)
                  : Uni.createFrom()
                      .<Reply>item(new Reply.Answered(new ChangeDocument.Reply.Stale(version)));
            }));
  }

  private static Uni<Reply> judge(
      SqlConnection tx, VersionedTable table, ChangeDocument.Request request, Kind kind) {
    return kind.judge(tx)
        .chain(refusal ->
            refusal.isPresent()
                ? Uni.createFrom().<Reply>item(new Reply.Refused(refusal.get()))
                : add(tx, table, request, kind));
  }

  private static Uni<Reply> add(
      SqlConnection tx, VersionedTable table, ChangeDocument.Request request, Kind kind) {
    long next = request.version() + 1;
    return table
        .add(tx, request.key(), next, request.json(), request.by())
        .map(
            added -> added.orElseThrow(() -> new IllegalStateException("written without the lock")))
        .call(() -> kind.write(tx, next))
        .map(now -> new Reply.Answered(new ChangeDocument.Reply.Changed(now)));
  }
}
