package io.aplomo.escalation.people.http;

import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.escalation.catalogue.application.DocumentJson;
import io.aplomo.escalation.people.application.WorkHours;
import io.aplomo.escalation.people.document.PersonDocument;
import io.aplomo.escalation.people.model.Presence;
import io.aplomo.escalation.people.view.PersonRow;
import jakarta.inject.Singleton;

/** How people are read from their table and worded. */
@Singleton
class PersonForm {
  private final DocumentJson json;

  PersonForm(DocumentJson json) {
    this.json = json;
  }

  String write(PersonDocument person) {
    return json.write(person);
  }

  /** A version without how they are now. */
  PersonView view(StoredVersion stored) {
    return new PersonView(
        document(stored.json()),
        stored.version(),
        stored.changedAt(),
        stored.changedBy(),
        null,
        null);
  }

  /** The present version with how they are now. */
  PersonView view(PersonRow row, WorkHours.Calendars calendars) {
    PersonDocument person = document(row);
    return new PersonView(
        person,
        row.version,
        row.changedAt,
        row.changedBy,
        new PresenceView(
            Presence.Status.valueOf(row.presence), row.presenceSince, row.presenceUntil),
        calendars.isOnShift(
            new WorkHours.Of(person.shift(), row.zone, row.teamCalendar), row.readAt));
  }

  /** What managers wrote of them. */
  PersonDocument document(PersonRow row) {
    return document(row.document);
  }

  private PersonDocument document(String stored) {
    return json.read(stored, PersonDocument.class);
  }
}
