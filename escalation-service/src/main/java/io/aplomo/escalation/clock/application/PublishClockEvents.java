package io.aplomo.escalation.clock.application;

import io.aplomo.escalation.clock.model.ClockStep;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the steps of clocks are told. */
public interface PublishClockEvents {
  /**
   * A step with its number.
   *
   * @param sequence of events about the complaint, gapless
   * @param held whether facts that count from before it may still be on their way
   * @param traceparent W3C trace context to continue, where there is one
   */
  record Numbered(
      UUID clockId,
      UUID caseId,
      UUID complaintId,
      String tenant,
      ClockStep step,
      long sequence,
      boolean held,
      @Nullable String traceparent) {}

  /** Tells them with the transaction's commit. */
  Uni<Void> publish(SqlConnection tx, Instant now, List<Numbered> steps);
}
