package io.aplomo.escalation.catalogue.application;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.database.Database;
import io.aplomo.escalation.catalogue.persistence.DocumentStore;
import jakarta.inject.Singleton;

/** Reads and replaces calendars and SLA policies. */
@Singleton
public class ChangeSlaDocument extends ChangeDocument {
  ChangeSlaDocument(Database database, RememberedCatalogue catalogue) {
    super(database, DocumentStore.VERSIONS, key -> catalogue.changed(key.tenant()));
  }
}
