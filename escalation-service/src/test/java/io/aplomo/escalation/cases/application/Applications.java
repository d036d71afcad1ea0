package io.aplomo.escalation.cases.application;

import io.aplomo.escalation.cases.persistence.CaseStore;
import io.aplomo.escalation.cases.persistence.HistoryStore;
import io.aplomo.escalation.clock.application.KeepClocks;
import io.micrometer.core.instrument.MeterRegistry;

/** Puts together what a container puts together in a service. */
public final class Applications {
  private Applications() {}

  public static RecordFacts recordFacts(
      PublishCaseEvents publisher, KeepClocks clocks, MeterRegistry registry) {
    return new RecordFacts(
        new CaseStore(), new HistoryStore(), publisher, clocks, new CaseMetrics(registry));
  }
}
