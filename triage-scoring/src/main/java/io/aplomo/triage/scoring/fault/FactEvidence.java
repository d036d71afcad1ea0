package io.aplomo.triage.scoring.fault;

import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What structured facts say about who is responsible. Systems don't misremember, so one fact weighs
 * as much as several sentences.
 */
public final class FactEvidence {
  /** Log-odds of one fact. */
  private static final double WEIGHT = 2.5;

  private record Rule(String fact, Set<String> values, Fault.Verdict verdict, String code) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("outageId", Set.of(), Fault.Verdict.COMPANY, "FACT_OUTAGE"),
          new Rule("companyError", Set.of("true"), Fault.Verdict.COMPANY, "FACT_COMPANY_ERROR"),
          new Rule(
              "duplicateCharge", Set.of("true"), Fault.Verdict.COMPANY, "FACT_DUPLICATE_CHARGE"),
          new Rule(
              "carrierStatus",
              Set.of("lost", "damaged", "misdelivered", "delayed"),
              Fault.Verdict.COMPANY,
              "FACT_CARRIER_FAILED"),
          new Rule(
              "paymentReturned", Set.of("true"), Fault.Verdict.CUSTOMER, "FACT_PAYMENT_RETURNED"),
          new Rule(
              "outageCause",
              Set.of("weather", "third_party", "vandalism", "force_majeure"),
              Fault.Verdict.THIRD_PARTY,
              "FACT_OUTSIDE_CAUSE"));

  void add(Map<String, Object> facts, Map<Fault.Verdict, Double> evidence, List<Reason> reasons) {
    for (Rule rule : RULES) {
      Object value = facts.get(rule.fact());
      if (value != null && holds(rule, value)) {
        evidence.merge(rule.verdict(), WEIGHT, Double::sum);
        reasons.add(new Reason(rule.code(), WEIGHT, List.of()));
      }
    }
  }

  private static boolean holds(Rule rule, Object value) {
    return rule.values().isEmpty()
        || rule.values().contains(value.toString().toLowerCase(Locale.ROOT));
  }
}
