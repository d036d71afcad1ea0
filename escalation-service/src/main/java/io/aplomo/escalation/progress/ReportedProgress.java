package io.aplomo.escalation.progress;

import io.aplomo.escalation.clock.application.FactsKnown;
import io.aplomo.escalation.clock.application.Horizon;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Knows from the reports of all instances up to when facts are complete. A partition that nobody
 * reports (its reader is behind, stuck, dead or without a broker) makes clocks wait.
 *
 * <p>What a producer has committed and not yet published is not seen here: an undetected gap of
 * that kind ends in a breach that is withdrawn.
 */
@Singleton
class ReportedProgress implements FactsKnown {
  /**
   * Readers count as keeping up while their reports are younger: three reports may be missed, as in
   * a rebalance.
   */
  static final Duration TRUSTED = Duration.ofSeconds(8);

  private final ProgressStore store;

  ReportedProgress(ProgressStore store) {
    this.store = store;
  }

  @Override
  public Uni<Horizon> horizon(SqlConnection tx, Instant now) {
    return store
        .known(tx)
        .map(known -> horizon(known.until(), known.now().isAfter(now) ? known.now() : now));
  }

  static Horizon horizon(Optional<Instant> known, Instant now) {
    return known
        .filter(until -> until.plus(TRUSTED).isBefore(now))
        .map(until -> new Horizon(now, until))
        .orElseGet(() -> Horizon.clear(now));
  }
}
