package io.aplomo.escalation.ladder.application;

import io.aplomo.escalation.ladder.model.Command;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom do cases need, beside whoever has them? Told by all who notice it. */
@FunctionalInterface
public interface Ladder {
  /**
   * Takes notices of cases that are locked, and whose rows are written, in the given order. A case
   * that is settled needs nobody. None costs nothing.
   *
   * @param now the database's time
   */
  Uni<Void> learn(SqlConnection tx, Instant now, List<Notice> notices);

  /** What is noticed of a case. */
  record Notice(UUID caseId, Command command, Occasion occasion) {}

  /**
   * Why it is noticed.
   *
   * @param cause id from which those of events follow; the same whenever the same is noticed
   * @param actor subject of who did it; null where a rule or time did
   * @param from subject of who gave the case away by it; null if nobody did
   * @param reasonCode of whoever did it; null if there is none
   * @param traceparent W3C trace context to continue, where there is one
   */
  record Occasion(
      UUID cause,
      @Nullable String actor,
      @Nullable String from,
      @Nullable String reasonCode,
      @Nullable String traceparent) {

    /** What no person did. */
    public static Occasion of(UUID cause, @Nullable String traceparent) {
      return new Occasion(cause, null, null, null, traceparent);
    }
  }
}
