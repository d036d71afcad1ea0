package io.aplomo.triage.catalogue.application;

import io.aplomo.chassis.catalogue.ChangeDocument;
import io.aplomo.chassis.database.Database;
import io.aplomo.triage.catalogue.persistence.CatalogueStore;
import jakarta.inject.Singleton;

/** Reads and replaces catalogues. */
@Singleton
public class ChangeCatalogue extends ChangeDocument {
  ChangeCatalogue(Database database, Catalogues catalogues) {
    super(database, CatalogueStore.VERSIONS, key -> catalogues.changed(key.tenant()));
  }
}
