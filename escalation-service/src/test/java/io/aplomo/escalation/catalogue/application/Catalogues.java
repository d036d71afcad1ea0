package io.aplomo.escalation.catalogue.application;

import io.aplomo.escalation.catalogue.persistence.DocumentStore;
import java.util.concurrent.atomic.AtomicLong;

/** Puts together what a container puts together in a service. */
public final class Catalogues {
  private Catalogues() {}

  /** One instance over the tables, whose memory is always too old: it asks each time. */
  public static RememberedCatalogue catalogue() {
    AtomicLong ticker = new AtomicLong();
    DocumentStore store = new DocumentStore();
    CompiledVersions versions = new CompiledVersions(store, json());
    StandardDocuments standard = StandardDocumentsTest.make();
    return new RememberedCatalogue(
        store,
        versions,
        new PastBooks(store, versions, standard),
        standard,
        () -> ticker.addAndGet(RememberedCatalogue.FRESH.toNanos()));
  }

  /** How documents are read and written. */
  public static DocumentJson json() {
    return new DocumentJson(StandardDocumentsTest.mapper());
  }
}
