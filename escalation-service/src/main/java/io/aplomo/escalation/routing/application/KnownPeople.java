package io.aplomo.escalation.routing.application;

import io.aplomo.escalation.cases.model.Category;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.catalogue.application.DocumentJson;
import io.aplomo.escalation.people.application.WorkHours;
import io.aplomo.escalation.people.document.PersonDocument;
import io.aplomo.escalation.people.model.Role;
import io.aplomo.escalation.routing.model.Level;
import io.aplomo.escalation.routing.model.Person;
import io.aplomo.escalation.routing.model.Presence;
import io.aplomo.escalation.routing.model.Puller;
import io.aplomo.escalation.routing.persistence.PullerStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns people as managers write them into people as routing knows them. */
@Singleton
class KnownPeople {
  /** What cases can ask for; the others ask for nothing. */
  static final Set<String> CATEGORIES =
      Arrays.stream(Category.values())
          .filter(category -> category != Category.OTHER && category != Category.UNKNOWN)
          .map(Category::name)
          .collect(Collectors.toUnmodifiableSet());

  /** Nobody's exposure is counted yet: no case brings a dose. */
  private static final int UNBOUNDED = Integer.MAX_VALUE;

  private final PullerStore store;
  private final WorkHours hours;
  private final DocumentJson json;

  KnownPeople(PullerStore store, WorkHours hours, DocumentJson json) {
    this.store = store;
    this.hours = hours;
    this.json = json;
  }

  /** A person who is locked, as they are now. */
  Uni<Puller> read(SqlConnection tx, String tenant, String id) {
    return store
        .read(tx, tenant, id)
        .chain(stored ->
            hours
                .calendars(tx, tenant)
                .map(calendars -> {
                  PersonDocument person = json.read(stored.document(), PersonDocument.class);
                  boolean onShift =
                      calendars.isOnShift(
                          new WorkHours.Of(person.shift(), stored.zone(), stored.teamCalendar()),
                          stored.now());
                  return new Puller(
                      person(stored.subject(), person),
                      presence(stored.presence()),
                      onShift,
                      stored.inHand());
                }));
  }

  /** On which level a queue is. */
  static Level level(Queue queue) {
    return switch (queue) {
      case AGENTS -> Level.AGENT;
      case SUPERVISORS -> Level.SUPERVISOR;
    };
  }

  private static Person person(String subject, PersonDocument person) {
    return new Person(
        subject,
        levels(person.role()),
        Set.copyOf(person.languages()),
        skills(person),
        Boolean.TRUE.equals(person.conductTraining()),
        person.capacity(),
        UNBOUNDED,
        false,
        List.of());
  }

  private static Set<Level> levels(Role role) {
    return switch (role) {
      case AGENT -> EnumSet.of(Level.AGENT);
      case SUPERVISOR, MANAGER -> EnumSet.of(Level.AGENT, Level.SUPERVISOR);
    };
  }

  /** Who is said to know no category in particular knows them all. */
  private static Set<String> skills(PersonDocument person) {
    Set<String> named = new HashSet<>(Objects.requireNonNullElse(person.skills(), List.of()));
    named.retainAll(CATEGORIES);
    return named.isEmpty() ? CATEGORIES : named;
  }

  private static Presence presence(String status) {
    return switch (io.aplomo.escalation.people.model.Presence.Status.valueOf(status)) {
      case AVAILABLE -> Presence.AVAILABLE;
      case BUSY -> Presence.BUSY;
      case BREAK -> Presence.BREAK;
      case AWAY -> Presence.AWAY;
    };
  }
}
