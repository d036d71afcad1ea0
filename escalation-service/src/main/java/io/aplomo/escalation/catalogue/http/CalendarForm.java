package io.aplomo.escalation.catalogue.http;

import io.aplomo.chassis.catalogue.StoredVersion;
import io.aplomo.escalation.catalogue.DocumentKind;
import io.aplomo.escalation.catalogue.application.DocumentJson;
import io.aplomo.escalation.catalogue.application.StandardDocuments;
import io.aplomo.escalation.catalogue.document.CalendarDocument;
import jakarta.inject.Singleton;
import java.util.Objects;

/** How calendars are read from their table and worded. */
@Singleton
class CalendarForm {
  private final DocumentForm<CalendarDocument, CalendarView> form;

  CalendarForm(StandardDocuments standard, DocumentJson json) {
    form =
        new DocumentForm<>(
            DocumentKind.CALENDAR,
            standard.calendars(),
            document -> new CalendarView(document, 0, null, null),
            stored -> view(stored, json));
  }

  DocumentForm<CalendarDocument, CalendarView> form() {
    return form;
  }

  private static CalendarView view(StoredVersion stored, DocumentJson json) {
    CalendarDocument kept = json.read(stored.json(), CalendarDocument.class);
    // The database keeps members of an object in an order of its own.
    String code = Objects.requireNonNull(kept.code(), "a calendar is kept with its code");
    return new CalendarView(
        kept.inOrder(code), stored.version(), stored.changedAt(), stored.changedBy());
  }
}
