package io.aplomo.escalation.conduct.messaging;

import io.aplomo.chassis.outbox.Outbox;
import io.aplomo.escalation.conduct.application.Conducts;
import io.aplomo.escalation.conduct.application.JudgeConduct;
import io.aplomo.escalation.conduct.model.ConductPolicy;
import io.aplomo.escalation.conduct.model.Protocol;
import io.aplomo.escalation.timer.Timers;

/** Puts together what a container puts together in a service. */
public final class Conducting {
  private Conducting() {}

  /** Takes assessments in; its timers are set, and wake nobody. */
  public static JudgeConduct judge(Outbox outbox) {
    return parts(outbox, new Timers(), Protocol.POLICY).judge();
  }

  static Conducts parts(Outbox outbox, Timers timers, ConductPolicy policy) {
    return new Conducts(timers, new ConductEventPublisher(outbox), policy);
  }
}
