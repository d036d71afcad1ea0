package io.aplomo.escalation.promise.application;

import io.aplomo.escalation.promise.model.Promise;
import io.aplomo.escalation.promise.model.PromiseEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where promises are told of. */
public interface PublishPromiseEvents {
  /**
   * Something to tell.
   *
   * @param id of the event
   * @param promise as it stands afterwards
   * @param sequence among the events of the case
   * @param traceparent W3C trace context to continue, where there is one
   */
  record Numbered(
      UUID id,
      Promise promise,
      PromiseEvent event,
      Instant at,
      long sequence,
      @Nullable String traceparent) {}

  /** Tells it, if and when the transaction commits. */
  Uni<Void> publish(SqlConnection tx, Numbered told);
}
