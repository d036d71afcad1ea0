package io.aplomo.triage.scoring.fault;

import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.cue.Weights;
import io.aplomo.triage.scoring.learned.Head;
import io.aplomo.triage.scoring.learned.Opinion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Turns what is told into the probability of each verdict: evidence adds up, and a softmax. */
public final class FaultScorer {
  /** What a fair reader says before reading: that the text may not let them decide. */
  private static final double PRIOR_UNDETERMINED = 0.9;

  /** What each further sign of the same kind is worth, against the first. */
  private static final double REPETITION = 0.35;

  private static final double MOST_REPETITIONS = 3;

  // How much cues and models weigh against each other: fitted to our own texts, each scored by
  // models that had not seen it.
  private static final double CUES = 0.9;
  private static final double LEARNED = 0.5;

  private static final String HEAD = "FAULT_";

  private final Map<Fault.Verdict, Weights> weights;
  private final FactEvidence facts;

  /**
   * @param weights evidence for each verdict, in log-odds
   */
  public FaultScorer(Map<Fault.Verdict, Weights> weights, FactEvidence facts) {
    this.weights = new EnumMap<>(weights);
    this.facts = facts;
  }

  /** Scores the conversation. */
  public Fault score(Reading reading, Opinion opinion) {
    Map<Fault.Verdict, Double> evidence = new EnumMap<>(Fault.Verdict.class);
    for (Fault.Verdict verdict : Fault.Verdict.values()) {
      evidence.put(verdict, verdict == Fault.Verdict.UNDETERMINED ? PRIOR_UNDETERMINED : 0.0);
    }
    List<Reason> reasons = new ArrayList<>();
    weights.forEach((verdict, w) -> addWords(reading, verdict, w, evidence, reasons));
    facts.add(reading.conversation().facts(), evidence, reasons);
    for (Fault.Verdict verdict : Fault.Verdict.values()) {
      double learned = opinion.logOddsOfComplaint(Head.valueOf(HEAD + verdict.name()));
      evidence.compute(verdict, (v, cues) -> CUES * (cues == null ? 0 : cues) + LEARNED * learned);
    }
    Fault fault = fault(evidence, List.of());
    Head head = Head.valueOf(HEAD + fault.verdict().name());
    reasons.add(opinion.reason(head, fault.confidence()));
    reasons.sort(Reasons.HEAVIEST_FIRST);
    return new Fault(fault.verdict(), fault.probability(), fault.confidence(), reasons);
  }

  private static void addWords(
      Reading reading,
      Fault.Verdict verdict,
      Weights weights,
      Map<Fault.Verdict, Double> evidence,
      List<Reason> reasons) {
    for (Map.Entry<Signal, Double> entry : weights.entries()) {
      List<Hit> hits = reading.signals().told(entry.getKey());
      if (!hits.isEmpty()) {
        double repeated = Math.min(hits.size() - 1, MOST_REPETITIONS) * REPETITION;
        double strength = reading.signals().strength(entry.getKey());
        double weight = entry.getValue() * strength * (1 + repeated);
        evidence.merge(verdict, weight, Double::sum);
        reasons.add(Reasons.of(entry.getKey().name(), weight, hits));
      }
    }
  }

  private static Fault fault(Map<Fault.Verdict, Double> evidence, List<Reason> reasons) {
    double highest = evidence.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    Map<Fault.Verdict, Double> odds = new EnumMap<>(Fault.Verdict.class);
    // StrictMath gives the same bits on every machine; Math may not.
    evidence.forEach((verdict, e) -> odds.put(verdict, StrictMath.exp(e - highest)));
    double sum = odds.values().stream().mapToDouble(Double::doubleValue).sum();
    Fault.Verdict best = Fault.Verdict.UNDETERMINED;
    for (Fault.Verdict verdict : Fault.Verdict.values()) {
      if (share(odds, verdict, sum) > share(odds, best, sum)) {
        best = verdict;
      }
    }
    Fault.Probability probability =
        new Fault.Probability(
            share(odds, Fault.Verdict.COMPANY, sum),
            share(odds, Fault.Verdict.CUSTOMER, sum),
            share(odds, Fault.Verdict.THIRD_PARTY, sum),
            share(odds, Fault.Verdict.UNDETERMINED, sum));
    return new Fault(best, probability, share(odds, best, sum), reasons);
  }

  private static double share(Map<Fault.Verdict, Double> odds, Fault.Verdict verdict, double sum) {
    return Reasons.round(odds.getOrDefault(verdict, 0.0) / sum);
  }
}
