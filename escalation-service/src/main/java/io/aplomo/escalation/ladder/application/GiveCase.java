package io.aplomo.escalation.ladder.application;

import io.aplomo.escalation.cases.persistence.CaseStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import org.jspecify.annotations.Nullable;

/** How does a case become that of whoever accepted it? */
@FunctionalInterface
public interface GiveCase {
  /**
   * Gives it, as a supervisor would who takes it, in the transaction that locked it.
   *
   * @param to subject of who has it from now on
   * @param reasonCode why, as events tell it
   * @return whether they have it; not if it is settled
   */
  Uni<Boolean> give(
      SqlConnection tx,
      CaseStore.Locked locked,
      String to,
      String reasonCode,
      @Nullable String traceparent);
}
