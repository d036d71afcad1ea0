package io.aplomo.escalation.cases.application;

import io.aplomo.escalation.cases.model.CaseState;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.ZoneId;
import java.util.Set;

/** By which wall clock is a customer told of a day and an hour? */
public interface LocalZones {

  /** The zones of cases of the tenants that were asked for. */
  interface Found {
    /** The zone of a case. */
    ZoneId of(CaseState of);
  }

  /** Finds them; asks nothing if there are no tenants. */
  Uni<Found> of(SqlConnection tx, Set<String> tenants);
}
