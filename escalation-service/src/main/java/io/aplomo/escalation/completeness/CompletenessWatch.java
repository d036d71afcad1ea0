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
 * Counts again and again what is missing, and shows it: {@code aplomo_cases_missing} with {@code
 * part} case, complaint or assessment. All instances see the same database: take the highest.
 */
@Singleton
class CompletenessWatch {
  private final Database database;
  private final CountMissing counting;
  private final Duration patience;
  private final Loop loop;
  private volatile Missing missing = Missing.NOTHING;

  CompletenessWatch(Database database, CountMissing counting, CompletenessConfig config) {
    this.database = database;
    this.counting = counting;
    this.patience = config.patience();
    this.loop = new Loop("completeness", config.countInterval(), this::count, () -> {});
  }

  void start(@Observes StartupEvent event, MeterRegistry registry) {
    gauge(registry, "case", Missing::cases);
    gauge(registry, "complaint", Missing::complaints);
    gauge(registry, "assessment", Missing::assessments);
    loop.start();
  }

  void stop(@Observes ShutdownEvent event) {
    loop.stop();
  }

  private boolean count() {
    missing = database.awaitTransaction(tx -> counting.count(tx, patience));
    return false;
  }

  private void gauge(MeterRegistry registry, String part, ToLongFunction<Missing> count) {
    Gauge.builder("aplomo.cases.missing", this, watch -> count.applyAsLong(watch.missing))
        .description("Parts of complaints that have not come for longer than a minute")
        .tag("part", part)
        .register(registry);
  }
}
