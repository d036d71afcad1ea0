package io.aplomo.escalation.cases.messaging;

import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.escalation.cases.application.Applications;
import io.aplomo.escalation.clock.application.JudgeBreaches;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Puts together what a container puts together in a service. */
public final class Judging {
  private Judging() {}

  /** Judges cases by the breaches of their statutory clocks, and tells it. */
  public static JudgeBreaches breaches(Outbox outbox) {
    return Applications.judgeBreaches(
        new CaseEventPublisher(outbox, Node.MADRID), new SimpleMeterRegistry());
  }
}
