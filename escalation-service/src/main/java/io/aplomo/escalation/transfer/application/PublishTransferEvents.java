package io.aplomo.escalation.transfer.application;

import io.aplomo.escalation.transfer.persistence.StoredTransfer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How is what became of transfers told to others? In the same transaction, or not at all. */
@FunctionalInterface
public interface PublishTransferEvents {
  /**
   * A transfer as it stands now.
   *
   * @param done how many transfers of the case were carried out, this one included
   * @param sequence gapless per complaint
   * @param traceparent W3C trace context to continue, where there is one
   */
  record Told(
      StoredTransfer of, int done, Instant at, long sequence, @Nullable String traceparent) {}

  /** Publishes when the transaction commits. The rows of the cases are locked. */
  Uni<Void> publish(SqlConnection tx, List<Told> told);
}
