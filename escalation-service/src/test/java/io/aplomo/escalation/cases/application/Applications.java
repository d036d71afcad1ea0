package io.aplomo.escalation.cases.application;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.idempotency.IdempotencyConfig;
import io.aplomo.chassis.idempotency.IdempotencyStore;
import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.clock.application.JudgeBreaches;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.conduct.application.JudgeConduct;
import io.aplomo.escalation.ladder.application.FollowCase;
import io.aplomo.escalation.ladder.application.GiveCase;
import io.aplomo.escalation.ladder.application.Ladder;
import io.aplomo.escalation.people.persistence.StaffStore;
import io.aplomo.escalation.repetition.Repetitions;
import io.aplomo.escalation.routing.persistence.QueueStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Puts together what a container puts together in a service. */
public final class Applications {
  private Applications() {}

  /** Judges cases by the breaches of their statutory clocks. */
  public static JudgeBreaches judgeBreaches(PublishCaseEvents publisher, MeterRegistry registry) {
    return new JudgeBreachedCases(
        new CaseStore(), new HistoryStore(), publisher, new CaseMetrics(registry));
  }

  /** Does what people ask of cases. */
  public static MoveCase moveCase(
      PublishCaseEvents publisher, Database database, KeepClocks clocks, FollowCase ladder) {
    return new MoveCase(
        database,
        new CaseStore(),
        new HistoryStore(),
        new StaffStore(),
        publisher,
        clocks,
        new QueueStore(),
        repetitions(),
        new CaseMetrics(new SimpleMeterRegistry()),
        ladder);
  }

  /** Gives cases to whoever accepted them. */
  public static GiveCase giveCase(MoveCase moveCase) {
    return new GiveAcceptedCase(moveCase);
  }

  /** Does things once per key. */
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
      Ladder ladder,
      MeterRegistry registry) {
    return new RecordFacts(
        new CaseStore(),
        new HistoryStore(),
        publisher,
        conduct,
        clocks,
        ladder,
        new CaseMetrics(registry));
  }
}
