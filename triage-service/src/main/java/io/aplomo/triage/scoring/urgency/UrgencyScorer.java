package io.aplomo.triage.scoring.urgency;

import io.aplomo.contracts.Limits;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.contracts.triage.Urgency;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.cue.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up the reasons to hurry. */
public final class UrgencyScorer {
  private static final int NORMAL_FROM = 20;
  private static final int HIGH_FROM = 45;
  private static final int CRITICAL_FROM = 70;

  /** What vulnerability on file is worth, in points; the text tells more when it tells it. */
  private static final double KNOWN_VULNERABLE = 15;

  private static final String KNOWN_VULNERABLE_CODE = "KNOWN_VULNERABLE";

  /** A deadline makes a harm urgent; without one it is only somebody's wish. */
  private static final Set<Signal> DEADLINES = Set.of(Signal.DEADLINE_TODAY, Signal.DEADLINE_DAYS);

  /** Share of a deadline's points that remains if no harm is told of. */
  private static final double DEADLINE_WITHOUT_HARM = 0.3;

  /** Points of other reasons from which a harm is one. */
  private static final double A_HARM = 12;

  private final Weights weights;

  public UrgencyScorer(Weights weights) {
    this.weights = weights;
  }

  /** Scores the conversation; the reasons' weights add up to the score, but for the clamp. */
  public Urgency score(Reading reading) {
    List<Reason> reasons = new ArrayList<>();
    double harm = addHarms(reading, reasons);
    addDeadlines(reading, harm >= A_HARM ? 1 : DEADLINE_WITHOUT_HARM, reasons);
    if (reading.conversation().customer().vulnerable()) {
      reasons.add(new Reason(KNOWN_VULNERABLE_CODE, KNOWN_VULNERABLE, List.of()));
    }
    reasons.sort(Reasons.HEAVIEST_FIRST);
    // The assessment keeps no more than these, and what is shown must add up to the score.
    List<Reason> kept = reasons.subList(0, Math.min(reasons.size(), Limits.REASONS));
    double sum = kept.stream().mapToDouble(Reason::weight).sum();
    int score = Math.clamp(Math.round(sum), 0, 100);
    return new Urgency(score, level(score), kept);
  }

  private double addHarms(Reading reading, List<Reason> reasons) {
    double harm = 0;
    for (Map.Entry<Signal, Double> entry : weights.entries()) {
      if (!DEADLINES.contains(entry.getKey())) {
        harm += add(reading, entry.getKey(), entry.getValue(), reasons);
      }
    }
    return harm;
  }

  private void addDeadlines(Reading reading, double share, List<Reason> reasons) {
    for (Map.Entry<Signal, Double> entry : weights.entries()) {
      if (DEADLINES.contains(entry.getKey())) {
        add(reading, entry.getKey(), entry.getValue() * share, reasons);
      }
    }
  }

  private static double add(Reading reading, Signal signal, double points, List<Reason> reasons) {
    List<Hit> hits = reading.signals().told(signal);
    if (hits.isEmpty()) {
      return 0;
    }
    // Whole points, so that what is shown adds up to the score.
    double weight = Math.rint(points * reading.signals().strength(signal));
    if (weight != 0) {
      reasons.add(Reasons.of(signal.name(), weight, hits));
    }
    return weight;
  }

  private static Urgency.Level level(int score) {
    if (score >= CRITICAL_FROM) {
      return Urgency.Level.CRITICAL;
    }
    if (score >= HIGH_FROM) {
      return Urgency.Level.HIGH;
    }
    return score >= NORMAL_FROM ? Urgency.Level.NORMAL : Urgency.Level.LOW;
  }
}
