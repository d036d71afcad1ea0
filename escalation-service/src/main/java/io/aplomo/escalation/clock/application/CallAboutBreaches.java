package io.aplomo.escalation.clock.application;

import io.aplomo.escalation.sla.model.LadderStep;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is called about breached clocks, as their rules have it? */
@FunctionalInterface
public interface CallAboutBreaches {
  /** A step of a rule's ladder, and when it comes. */
  record Call(LadderStep.Audience audience, Instant at) {}

  /**
   * A clock is breached that waits for something still.
   *
   * @param held whether facts from before the breach, or from its very instant, may be missing
   * @param traceparent W3C trace context to continue, where there is one
   */
  record Breach(
      UUID caseId,
      UUID clockId,
      Instant at,
      boolean held,
      List<Call> calls,
      @Nullable String traceparent) {
    public Breach {
      calls = List.copyOf(calls);
    }
  }

  /**
   * A breach turned out not to be one.
   *
   * @param cause the same whenever the same facts lead to it
   */
  record Withdrawal(UUID caseId, UUID clockId, UUID cause, @Nullable String traceparent) {}

  /**
   * Calls people, now or when the time has come. The rows of the cases are locked and written.
   *
   * @param now the database's time
   */
  Uni<Void> follow(
      SqlConnection tx, Instant now, List<Breach> breaches, List<Withdrawal> withdrawals);
}
