package io.aplomo.escalation.people.application;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.catalogue.DocumentKey;
import io.aplomo.escalation.people.document.PeopleProblem;
import io.aplomo.escalation.people.document.PersonDocument;
import io.aplomo.escalation.people.persistence.PersonAround;
import io.aplomo.escalation.people.persistence.StaffStore;
import io.aplomo.escalation.people.persistence.StaffVersions;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes a person, or replaces what is known of them as a whole. */
@Singleton
public class ChangePerson {
  /** Of one tenant, those who have left among them. */
  public static final int MAX_PEOPLE = 10_000;

  private final ChangeStaff changes;
  private final StaffStore staff;
  private final KnownCalendars calendars;

  ChangePerson(ChangeStaff changes, StaffStore staff, KnownCalendars calendars) {
    this.changes = changes;
    this.staff = staff;
    this.calendars = calendars;
  }

  /**
   * Replaces a person by their next version.
   *
   * @param request with the person as JSON
   * @param person the same, under their id with all that was left out, and checked
   */
  public Uni<ChangeStaff.Reply> replace(ChangeDocument.Request request, PersonDocument person) {
    DocumentKey key = request.key();
    String id = key.path().getFirst();
    return changes.replace(
        StaffVersions.PEOPLE,
        request,
        new ChangeStaff.Kind() {
          @Override
          public Uni<Optional<Refusal>> judge(SqlConnection tx) {
            return staff
                .around(tx, key.tenant(), id, person)
                .map(around -> refusal(person, around))
                .chain(refusal ->
                    refusal.isPresent()
                        ? Uni.createFrom().item(refusal)
                        : calendars.check(
                            tx,
                            key.tenant(),
                            calendar(person),
                            Refusal.at(PeopleProblem.UNKNOWN_CALENDAR, "shift.calendar")));
          }

          @Override
          public Uni<Void> write(SqlConnection tx, long version) {
            return staff.save(tx, key.tenant(), id, version, person);
          }
        });
  }

  private static @Nullable String calendar(PersonDocument person) {
    return person.shift() == null ? null : person.shift().calendar();
  }

  private static Optional<Refusal> refusal(PersonDocument person, PersonAround around) {
    if (around.people() >= MAX_PEOPLE) {
      return Optional.of(new Refusal(PeopleProblem.FULL, null, MAX_PEOPLE));
    }
    for (int i = 0; i < person.teams().size(); i++) {
      if (!around.teams().contains(person.teams().get(i))) {
        return Optional.of(Refusal.at(PeopleProblem.UNKNOWN_TEAM, "teams[%d]".formatted(i)));
      }
    }
    if (around.subjectTaken()) {
      return Optional.of(Refusal.at(PeopleProblem.SUBJECT_TAKEN, "subject"));
    }
    if (around.reportedTo() && !(person.works() && person.role().leads())) {
      return Optional.of(Refusal.of(PeopleProblem.STILL_SUPERIOR));
    }
    return person.superior() == null
        ? Optional.empty()
        : superior(person.superior().equals(person.id()) || around.cycle(), around);
  }

  private static Optional<Refusal> superior(boolean aboveThemselves, PersonAround around) {
    if (aboveThemselves) {
      return Optional.of(Refusal.at(PeopleProblem.SUPERIOR_CYCLE, "superior"));
    }
    if (around.superior() == null) {
      return Optional.of(Refusal.at(PeopleProblem.UNKNOWN_PERSON, "superior"));
    }
    return around.superior().leads()
        ? Optional.empty()
        : Optional.of(Refusal.at(PeopleProblem.SUPERIOR_IS_AGENT, "superior"));
  }
}
