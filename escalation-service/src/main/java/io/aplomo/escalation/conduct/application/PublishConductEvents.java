package io.aplomo.escalation.conduct.application;

import io.aplomo.escalation.conduct.persistence.ConductEntry;
import io.aplomo.escalation.conduct.persistence.StoredConduct;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.jspecify.annotations.Nullable;

/** How is what happened told to others? In the same transaction, or not at all. */
public interface PublishConductEvents {
  /**
   * Publishes when the transaction commits.
   *
   * @param after the row, which is locked; its last sequence is the event's
   * @param traceparent W3C trace context to continue, where there is one
   */
  Uni<Void> publish(
      SqlConnection tx, StoredConduct after, ConductEntry entry, @Nullable String traceparent);
}
