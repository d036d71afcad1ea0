package io.aplomo.escalation.people.application;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.cases.messaging.Node;
import io.aplomo.escalation.catalogue.application.Catalogues;
import io.aplomo.escalation.catalogue.document.LocalizedName;
import io.aplomo.escalation.people.document.PersonDocument;
import io.aplomo.escalation.people.document.TeamDocument;
import io.aplomo.escalation.people.model.Presence;
import io.aplomo.escalation.people.model.Role;
import io.aplomo.escalation.people.persistence.PresenceStore;
import io.aplomo.escalation.people.persistence.StaffStore;
import io.aplomo.local.postgres.ServiceDatabase;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one instance does with people, on a database that it shares with others. */
final class Staff implements AutoCloseable {
  static final String TENANT = "acme";

  private final Node node;
  private final ChangeTeam teams;
  private final ChangePerson people;
  private final KeepPresence presence;

  Staff(ServiceDatabase at) {
    this(at, Duration.ofSeconds(90));
  }

  Staff(ServiceDatabase at, Duration lapse) {
    node = new Node(at);
    Database database = node.database();
    StaffStore store = new StaffStore();
    ChangeStaff changes = new ChangeStaff(database, store);
    KnownCalendars calendars = new KnownCalendars(Catalogues.catalogue());
    teams = new ChangeTeam(changes, store, calendars);
    people = new ChangePerson(changes, store, calendars);
    presence = new KeepPresence(database, new PresenceStore(), () -> lapse);
  }

  ChangeStaff.Reply putTeam(String code) {
    TeamDocument team =
        new TeamDocument(code, new LocalizedName(code, code), "Europe/Madrid", null, null);
    return teams.replace(request(code, 0, team), team).await().indefinitely();
  }

  ChangeStaff.Reply put(long version, PersonDocument person) {
    String id = String.valueOf(person.id());
    return people.replace(request(id, version, person), person).await().indefinitely();
  }

  KeepPresence.Reply hear(String id, Presence.Status status) {
    return presence
        .hear(new KeepPresence.Heartbeat(TENANT, id, status, id, false))
        .await()
        .indefinitely();
  }

  /** What the tables say of somebody. */
  Row row(String id) {
    return node.database()
        .awaitTransaction(tx ->
            tx.preparedQuery(
                    "select n.presence, n.presence_since, n.version, p.presence as heard, p.active"
                        + " from person_now n join person p using (tenant, id)"
                        + " where tenant = $1 and id = $2")
                .execute(Tuple.of(TENANT, id))
                .map(rows -> rows.iterator().next()));
  }

  static PersonDocument person(String id, Role role, @Nullable String superior) {
    return person(id, id, role, superior, true);
  }

  static PersonDocument person(
      String id, String subject, Role role, @Nullable String superior, boolean active) {
    return new PersonDocument(
            id,
            subject,
            "Nadie",
            role,
            List.of("phone"),
            superior,
            List.of("es"),
            null,
            null,
            3,
            null,
            null,
            active)
        .as(id);
  }

  private static ChangeDocument.Request request(String name, long version, Object document) {
    return new ChangeDocument.Request(
        DocumentKey.of(TENANT, name), version, Catalogues.json().write(document), "manager");
  }

  @Override
  public void close() {
    node.close();
  }
}
