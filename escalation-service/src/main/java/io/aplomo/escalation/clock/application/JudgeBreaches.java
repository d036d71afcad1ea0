package io.aplomo.escalation.clock.application;

import io.aplomo.escalation.cases.model.Priority;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What cases make of it that a statutory clock of theirs is breached, or none is any more. */
public interface JudgeBreaches {
  /** Another priority. */
  record Moved(Priority from, Priority to) {}

  /** The priority that a case has at least while such a clock is breached. */
  Priority least();

  /**
   * Judges cases anew, writes and tells it. The rows of the cases are locked or new.
   *
   * @param now the database's time
   * @param turns one of each case
   * @return whose priority is another one then
   */
  Uni<Map<UUID, Moved>> judge(SqlConnection tx, Instant now, Collection<BreachTurn> turns);

  /** Whose priority would be another one then; writes and locks nothing. */
  Uni<Map<UUID, Moved>> foresee(SqlConnection tx, Collection<BreachTurn> turns);
}
