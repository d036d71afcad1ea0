package io.aplomo.escalation.people.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.people.model.Presence;
import io.aplomo.escalation.people.persistence.PresenceStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Takes in the heartbeats of desktops. */
@Singleton
public class KeepPresence {
  private final Database database;
  private final PresenceStore store;
  private final Duration lapse;

  KeepPresence(Database database, PresenceStore store, PeopleConfig config) {
    this.database = database;
    this.store = store;
    this.lapse = config.presenceLapse();
  }

  /**
   * What is said.
   *
   * @param by subject of the token that says it
   * @param ofOthers whether it may say it of somebody else
   */
  public record Heartbeat(
      String tenant, String person, Presence.Status status, String by, boolean ofOthers) {}

  /** What came of it. */
  public sealed interface Reply {
    /** It counts. */
    record Heard(Presence presence) implements Reply {}

    /** The tenant has no such person. */
    record NotFound() implements Reply {}

    /** It was said of somebody else. */
    record Forbidden() implements Reply {}

    /** The person has left. */
    record Inactive() implements Reply {}
  }

  /** Takes one in, in a transaction of its own. */
  public Uni<Reply> hear(Heartbeat heartbeat) {
    return database.inTransaction(tx ->
        store
            .lock(tx, heartbeat.tenant(), heartbeat.person())
            .chain(found ->
                found
                    .map(person -> hear(tx, heartbeat, person))
                    .orElseGet(() -> Uni.createFrom().item(new Reply.NotFound()))));
  }

  private Uni<Reply> hear(SqlConnection tx, Heartbeat heartbeat, PresenceStore.Locked person) {
    if (!heartbeat.ofOthers() && !heartbeat.by().equals(person.subject())) {
      return Uni.createFrom().item(new Reply.Forbidden());
    }
    if (!person.active()) {
      return Uni.createFrom().item(new Reply.Inactive());
    }
    Presence heard = person.presence().heard(heartbeat.status(), person.now(), lapse);
    return store
        .save(tx, heartbeat.tenant(), heartbeat.person(), heard)
        .replaceWith(new Reply.Heard(heard));
  }
}
