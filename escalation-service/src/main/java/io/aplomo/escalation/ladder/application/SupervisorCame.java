package io.aplomo.escalation.ladder.application;

import io.aplomo.escalation.clock.application.Addition;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.clock.model.ClockFact;
import io.aplomo.escalation.ladder.model.Reason;
import io.aplomo.escalation.ladder.persistence.StoredEscalation;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the clocks that somebody took the case for whom the customer had asked. */
@Singleton
class SupervisorCame {
  private final KeepClocks clocks;

  SupervisorCame(KeepClocks clocks) {
    this.clocks = clocks;
  }

  /**
   * Tells it, if anybody asked.
   *
   * @param taken as it was before
   */
  Uni<Void> tell(
      SqlConnection tx, Instant now, StoredEscalation taken, @Nullable String traceparent) {
    return taken.file().restsOn(Reason.SUPERVISOR_ASKED_FOR)
        ? clocks.learn(
            tx,
            now,
            List.of(
                new Addition(
                    taken.caseId(),
                    taken.tenant(),
                    taken.complaintId(),
                    List.of(new ClockFact.SupervisorCame(now)),
                    false,
                    traceparent)))
        : Uni.createFrom().voidItem();
  }
}
