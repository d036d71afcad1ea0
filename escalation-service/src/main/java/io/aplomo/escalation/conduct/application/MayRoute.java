package io.aplomo.escalation.conduct.application;

import io.aplomo.escalation.conduct.persistence.ConductStore;
import io.aplomo.escalation.conduct.persistence.ConductStore.Customer;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;

/** May a case of this customer be given to somebody now? */
@Singleton
public class MayRoute {
  private final ConductStore store;

  public MayRoute(ConductStore store) {
    this.store = store;
  }

  /**
   * Answers it: not while the customer cools off, unless somebody is in danger.
   *
   * @param safety whether a danger to somebody's health or life is told of
   * @param now the database's time
   */
  public Uni<Boolean> mayRoute(SqlConnection tx, Customer customer, boolean safety, Instant now) {
    return safety
        ? Uni.createFrom().item(true)
        : store
            .find(tx, customer)
            .map(found -> found.map(row -> row.file().mayRoute(false, now)).orElse(true));
  }
}
