package io.aplomo.escalation.cases.application;

import io.aplomo.escalation.cases.model.CaseEvent;
import io.aplomo.escalation.cases.model.CaseState;
import io.aplomo.escalation.cases.model.Cause;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;

/** How is what happened told to others? In the same transaction, or not at all. */
public interface PublishCaseEvents {
  /**
   * An event with its number.
   *
   * @param of whose case
   * @param sequence from 1 on, without a gap, per complaint
   */
  record Numbered(CaseState of, Cause cause, CaseEvent.Published event, long sequence) {}

  /**
   * Publishes when the transaction commits. The rows of the cases are locked or new.
   *
   * @param now the database's time
   */
  Uni<Void> publish(SqlConnection tx, Instant now, List<Numbered> events);
}
