package io.aplomo.escalation.completeness;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.loop.Loop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.ToLongFunction;

/**
 * Counts again and again and shows it: {@code aplomo_cases_missing} with {@code part} case,
 * complaint or assessment, and {@code aplomo_reconciliation_cases}, which must become what intake
 * shows as {@code aplomo_reconciliation_complaints}. All instances see the same database: take the
 * highest.
 */
@Singleton
class CompletenessWatch {
  private final Database database;
  private final CountCases counting;
  private final Duration patience;
  private final Loop loop;
  private volatile Counts counts = Counts.UNKNOWN;

  CompletenessWatch(Database database, CountCases counting, CompletenessConfig config) {
    this.database = database;
    this.counting = counting;
    this.patience = config.patience();
    this.loop = new Loop("completeness", config.countInterval(), this::count, () -> {});
  }

  void start(@Observes StartupEvent event, MeterRegistry registry) {
    gauge(registry, "case", Counts::awaited);
    gauge(registry, "complaint", Counts::undocumented);
    gauge(registry, "assessment", Counts::unassessed);
    Gauge.builder("aplomo.reconciliation.cases", this, w -> w.counts.recordedInLatestHour())
        .description("Cases of complaints that intake recorded in the latest closed hour")
        .register(registry);
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop();
  }

  private boolean count() {
    counts = database.awaitTransaction(tx -> counting.count(tx, patience));
    return false;
  }

  private void gauge(MeterRegistry registry, String part, ToLongFunction<Counts> count) {
    Gauge.builder("aplomo.cases.missing", this, watch -> count.applyAsLong(watch.counts))
        .description("Parts of complaints that have not come for longer than a minute")
        .tag("part", part)
        .register(registry);
  }
}
