package io.aplomo.escalation.playbook.application;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.playbook.document.PlaybookDocument;
import io.aplomo.escalation.playbook.persistence.PlaybookStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads playbooks, and replaces one by its next version. */
@Singleton
public class ChangePlaybook {
  /** Of one tenant. */
  public static final int MAX_PLAYBOOKS = 20;

  private final Database database;
  private final PlaybookStore store;

  ChangePlaybook(Database database, PlaybookStore store) {
    this.database = database;
    this.store = store;
  }

  /** What came of it. */
  public sealed interface Reply {
    /** It is done, or somebody else was faster. */
    record Answered(ChangeDocument.Reply reply) implements Reply {}

    /** Nothing changed: the tenant has {@link #MAX_PLAYBOOKS} others. */
    record Full() implements Reply {}
  }

  /** A version that a tenant has put; the latest if {@code version} is null. */
  public Uni<Optional<StoredVersion>> read(DocumentKey key, @Nullable Long version) {
    return database.inTransaction(tx -> PlaybookStore.VERSIONS.find(tx, key, version));
  }

  /** What a tenant has put, by code, each with its name alone. */
  public Uni<List<PlaybookStore.Stored>> names(String tenant) {
    return database.inTransaction(tx -> store.names(tx, tenant));
  }

  /**
   * Replaces a playbook as a whole. Changes of one tenant come one after the other, so that there
   * are never more than there may be.
   *
   * @param request with the playbook as JSON
   * @param playbook the same, checked
   */
  public Uni<Reply> replace(ChangeDocument.Request request, PlaybookDocument playbook) {
    return database.inTransaction(tx ->
        store
            .lock(tx, request.key().tenant())
            .chain(() -> PlaybookStore.VERSIONS.find(tx, request.key(), null))
            .chain(found -> {
              long version = found.map(StoredVersion::version).orElse(0L);
              return version == request.version()
                  ? add(tx, request, playbook)
                  : Uni.createFrom()
                      .<Reply>item(new Reply.Answered(new ChangeDocument.Reply.Stale(version)));
            }));
  }

  private Uni<Reply> add(
      SqlConnection tx, ChangeDocument.Request request, PlaybookDocument playbook) {
    long next = request.version() + 1;
    return store
        .others(tx, request.key())
        .chain(others ->
            others >= MAX_PLAYBOOKS
                ? Uni.createFrom().<Reply>item(new Reply.Full())
                : PlaybookStore.VERSIONS
                    .add(tx, request.key(), next, request.json(), request.by())
                    .map(added ->
                        added.orElseThrow(
                            () -> new IllegalStateException("written without the lock")))
                    .call(() -> store.save(tx, request.key(), next, playbook))
                    .map(now -> new Reply.Answered(new ChangeDocument.Reply.Changed(now))));
  }
}
