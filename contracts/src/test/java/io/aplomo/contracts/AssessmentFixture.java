package io.aplomo.contracts;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Category;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Demand;
import io.aplomo.contracts.triage.Emotion;
import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Intent;
import io.aplomo.contracts.triage.Offer;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.contracts.triage.Remedy;
import io.aplomo.contracts.triage.Scorer;
import io.aplomo.contracts.triage.Span;
import io.aplomo.contracts.triage.Understanding;
import io.aplomo.contracts.triage.Urgency;
import java.math.BigDecimal;
import java.util.List;

/**
 * An assessment with every part in it, as the golden sample of {@code complaint.assessed} has it.
 */
final class AssessmentFixture {

  private AssessmentFixture() {}

  static Assessment assessment(String messageId) {
    Reason gas = new Reason("UTILITY_CUT", 35, List.of(at(16, 23), new Span(messageId, 9, 16)));
    Reason illness = new Reason("ILLNESS", 0.9, List.of(new Span(messageId, 27, 39)));
    Reason elderly = new Reason("ELDERLY", 0.8, List.of(at(29, 51)));
    return new Assessment(
        new Urgency(
            78,
            Urgency.Level.HIGH,
            List.of(
                gas,
                new Reason("VULNERABLE_PERSON", 30, List.of(at(44, 51))),
                new Reason("OUTAGE_HOURS", 13, List.of()))),
        new Fault(
            Fault.Verdict.COMPANY,
            new Fault.Probability(0.81, 0.02, 0.07, 0.1),
            0.81,
            List.of(new Reason("NO_ANSWER", 1.4, List.of(at(53, 75))))),
        new Conduct(
            Conduct.Level.ANGRY,
            Conduct.Target.COMPANY,
            0.02,
            List.of(new Reason("FRUSTRATION", 0.3, List.of(at(53, 63))))),
        new Emotion(Emotion.Level.UPSET, 0.64),
        demand(),
        new Understanding(
            Understanding.Verdict.MISINFORMED,
            List.of("outage-compensation"),
            List.of(new Reason("CLAIM_CONTRADICTED", 0.6, List.of(at(91, 110))))),
        new Category(Category.Verdict.SERVICE_CONTINUITY, 1),
        Intent.COMPLAINT,
        true,
        List.of(gas),
        true,
        List.of(illness, elderly),
        List.of(Remedy.REFUND),
        "es",
        new Scorer("aplomo-cues", "1"));
  }

  private static Demand demand() {
    return new Demand(
        Demand.Verdict.UNREASONABLE,
        List.of("REFUND-72H"),
        List.of(
            new Offer("CREDIT_UP_TO", "REFUND-72H", new BigDecimal("19.90"), "EUR"),
            new Offer("EXPLAIN_POLICY", null, null, null)),
        List.of(new Reason("REFUND_NOT_DUE", 0.7, List.of(at(91, 110)))));
  }

  private static Span at(int start, int end) {
    return new Span(null, start, end);
  }
}
