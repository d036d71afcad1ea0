package io.aplomo.escalation.catalogue.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.aplomo.escalation.calendar.model.OpenTime;
import io.aplomo.escalation.catalogue.document.CalendarDocument;
import io.aplomo.escalation.catalogue.document.PolicyDocument;
import io.aplomo.escalation.catalogue.persistence.DocumentHead;
import io.aplomo.escalation.catalogue.persistence.DocumentStore;
import io.aplomo.escalation.catalogue.persistence.StoredDocument;
import io.aplomo.escalation.sla.model.SlaBook;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Stored versions, worked out once: they never change, so they are only ever too many. */
@Singleton
class CompiledVersions {
  /**
   * A calendar is some 10 kB for every year that it is asked about, so this is at most some 100 MB,
   * of an installation with as many calendars.
   */
  static final int MAX_VERSIONS = 4_000;

  private final DocumentStore store;
  private final DocumentJson json;
  private final Cache<DocumentHead, Compiled> known =
      Caffeine.newBuilder().maximumSize(MAX_VERSIONS).build();

  CompiledVersions(DocumentStore store, DocumentJson json) {
    this.store = store;
    this.json = json;
  }

  /** These versions; only those that are not known are read. One that is not there is left out. */
  Uni<Map<DocumentHead, Compiled>> of(SqlConnection tx, Collection<DocumentHead> heads) {
    Map<DocumentHead, Compiled> found = new HashMap<>();
    List<DocumentHead> unknown = new ArrayList<>();
    for (DocumentHead head : heads) {
      Compiled compiled = known.getIfPresent(head);
      if (compiled == null) {
        unknown.add(head);
      } else {
        found.put(head, compiled);
      }
    }
    if (unknown.isEmpty()) {
      return Uni.createFrom().item(found);
    }
    return store
        .documents(tx, unknown)
        .map(documents -> {
          for (StoredDocument document : documents) {
            Compiled compiled = compile(document);
            known.put(document.head(), compiled);
            found.put(document.head(), compiled);
          }
          return found;
        });
  }

  private Compiled compile(StoredDocument stored) {
    DocumentHead head = stored.head();
    return switch (head.kind()) {
      case CALENDAR ->
          new Compiled.OfCalendar(
              new SlaBook.Calendar(
                  OpenTime.of(
                      json.read(stored.json(), CalendarDocument.class).calendar(head.code())),
                  head.version()));
      case SLA_POLICY ->
          new Compiled.OfPolicy(
              new SlaBook.Policy(
                  json.read(stored.json(), PolicyDocument.class).policy(head.code()),
                  head.version()));
    };
  }
}
