package io.aplomo.escalation.cases.application;

import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.clock.application.JudgeBreaches;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.aplomo.escalation.conduct.application.JudgeConduct;
import io.micrometer.core.instrument.MeterRegistry;

/** Puts together what a container puts together in a service. */
public final class Applications {
  private Applications() {}

  /** Judges cases by the breaches of their statutory clocks. */
  public static JudgeBreaches judgeBreaches(PublishCaseEvents publisher, MeterRegistry registry) {
    return new JudgeBreachedCases(
        new CaseStore(), new HistoryStore(), publisher, new CaseMetrics(registry));
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
