package io.aplomo.intake.reconciliation;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.lease.ShardLeases;
import io.aplomo.chassis.loop.Loop;
import io.aplomo.intake.reconciliation.model.ClosedHour;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneOffset;

/**
 * Shows how many complaints were recorded in the latest closed hour, as {@code
 * aplomo_reconciliation_complaints}. One instance counts, the one that owns the first shard; the
 * others show no number.
 */
@Singleton
class HourlyCount {
  private static final Duration INTERVAL = Duration.ofMinutes(1);
  private static final short FIRST_SHARD = 0;

  private static final String NOW = "select clock_timestamp()";
  private static final String COUNT =
      "select count(*) from complaint where recorded_at >= $1 and recorded_at < $2";

  private final Database database;
  private final ShardLeases leases;
  private final Loop loop = new Loop("reconciliation", INTERVAL, this::count, () -> {});
  private volatile double complaints = Double.NaN;

  HourlyCount(Database database, ShardLeases leases, MeterRegistry metrics) {
    this.database = database;
    this.leases = leases;
    Gauge.builder("aplomo.reconciliation.complaints", this, HourlyCount::complaints)
        .description("Complaints recorded in the latest closed hour")
        .register(metrics);
  }

  void start(@Observes StartupEvent event) {
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop();
  }

  /** Not a number where another instance counts. */
  double complaints() {
    return complaints;
  }

  /** One count: a step of a loop, never "more to do". */
  boolean count() {
    complaints =
        leases.owned().contains(FIRST_SHARD)
            ? database.awaitTransaction(HourlyCount::inLatestHour)
            : Double.NaN;
    return false;
  }

  private static Uni<Double> inLatestHour(SqlConnection tx) {
    return tx.preparedQuery(NOW)
        .execute()
        .map(rows -> ClosedHour.before(rows.iterator().next().getOffsetDateTime(0).toInstant()))
        .chain(hour ->
            tx.preparedQuery(COUNT)
                .execute(
                    Tuple.of(
                        hour.from().atOffset(ZoneOffset.UTC), hour.to().atOffset(ZoneOffset.UTC))))
        .map(rows -> (double) rows.iterator().next().getLong(0));
  }
}
