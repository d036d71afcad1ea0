package io.aplomo.escalation.cases.messaging;

import io.aplomo.chassis.database.Database;
import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.escalation.cases.application.Applications;
import io.aplomo.escalation.cases.application.MoveCase;
import io.aplomo.escalation.clock.application.JudgeBreaches;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.ladder.application.FollowCase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Puts together what a container puts together in a service. */
public final class Judging {
  private Judging() {}

  /** Does what people ask of cases. */
  public static MoveCase moveCase(
      Outbox outbox, Database database, KeepClocks clocks, FollowCase ladder) {
    return Applications.moveCase(
        new CaseEventPublisher(outbox, Node.MADRID), database, clocks, ladder);
  }

  /** Judges cases by the breaches of their statutory clocks, and tells it. */
  public static JudgeBreaches breaches(Outbox outbox) {
    return Applications.judgeBreaches(
        new CaseEventPublisher(outbox, Node.MADRID), new SimpleMeterRegistry());
  }
}
