package io.aplomo.escalation.cases.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.idempotency.IdempotencyConfig;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.clock.application.JudgeBreaches;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.conduct.application.JudgeConduct;
import io.aplomo.escalation.people.persistence.StaffStore;
import io.aplomo.escalation.routing.persistence.QueueStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Puts together what a container puts together in a service. */
public final class Applications {
  private Applications() {}

  /** Judges cases by the breaches of their statutory clocks. */
  public static JudgeBreaches judgeBreaches(PublishCaseEvents publisher, MeterRegistry registry) {
    return new JudgeBreachedCases(
        new CaseStore(), new HistoryStore(), publisher, new CaseMetrics(registry));
  }

  /** Moves cases, each request once. */
  public static MoveCase moveCase(
      Database database, PublishCaseEvents publisher, KeepClocks clocks, MeterRegistry registry) {
    return new MoveCase(
        database,
        new CaseStore(),
        new HistoryStore(),
        new StaffStore(),
        publisher,
        clocks,
        new QueueStore(),
        repetitions(),
        new CaseMetrics(registry));
  }

  /** Does what has a key once. */
  public static Repetitions repetitions() {
    return new Repetitions(
        new IdempotencyStore(
            new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IdempotencyConfig.class)
                .build()
                .getConfigMapping(IdempotencyConfig.class)));
  }

  public static RecordFacts recordFacts(
      PublishCaseEvents publisher,
      JudgeConduct conduct,
      KeepClocks clocks,
      MeterRegistry registry) {
    return new RecordFacts(
        new CaseStore(), new HistoryStore(), publisher, conduct, clocks, new CaseMetrics(registry));
  }
}
