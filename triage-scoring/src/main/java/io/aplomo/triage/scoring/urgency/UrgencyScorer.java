package io.aplomo.triage.scoring.urgency;

import io.aplomo.contracts.Limits;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.contracts.triage.Urgency;
import io.aplomo.triage.scoring.conversation.Reading;
import io.aplomo.triage.scoring.conversation.Reasons;
import io.aplomo.triage.scoring.cue.Hit;
import io.aplomo.triage.scoring.cue.Signal;
import io.aplomo.triage.scoring.cue.Weights;
import io.aplomo.triage.scoring.learned.Head;
import io.aplomo.triage.scoring.learned.Odds;
import io.aplomo.triage.scoring.learned.Opinion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Adds up the reasons to hurry. */
public final class UrgencyScorer {
  private static final int NORMAL_FROM = 16;
  private static final int HIGH_FROM = 45;
  private static final int CRITICAL_FROM = 70;

  /** What vulnerability on file is worth, in points; the text tells more when it tells it. */
  private static final double KNOWN_VULNERABLE = 15;

  private static final String KNOWN_VULNERABLE_CODE = "KNOWN_VULNERABLE";

  /** Points of harm above which its being a small thing, or over, takes nothing away. */
  private static final double MORE_THAN_MINOR = 30;

  /** A deadline makes a harm urgent; without one it is only somebody's wish. */
  private static final Set<Signal> DEADLINES = Set.of(Signal.DEADLINE_TODAY, Signal.DEADLINE_DAYS);

  /** Share of a deadline's points that remains if no harm is told of. */
  private static final double DEADLINE_WITHOUT_HARM = 0.3;

  /** Points of other reasons from which a harm is one. */
  private static final double A_HARM = 12;

  // As in ConductScorer: log-odds of a level are those learned, weighted, and so much for a point.
  private static final double LEARNED = 0.75;
  private static final double PER_POINT = 0.025;
  private static final double NORMAL_OFFSET = -0.4;
  private static final double HIGH_OFFSET = -0.3;
  private static final double CRITICAL_OFFSET = -0.6;
  private static final double EVEN = 0.5;

  private final Weights weights;

  public UrgencyScorer(Weights weights) {
    this.weights = weights;
  }

  /** Scores the conversation; the reasons' weights add up to the score, but for the clamp. */
  public Urgency score(Reading reading, Opinion opinion) {
    List<Reason> reasons = new ArrayList<>();
    double harm = addAll(reading, this::isHarm, 1, reasons);
    addAll(reading, this::isDeadline, harm >= A_HARM ? 1 : DEADLINE_WITHOUT_HARM, reasons);
    if (harm < MORE_THAN_MINOR) {
      addAll(reading, this::isRelief, 1, reasons);
    }
    if (reading.conversation().customer().vulnerable()) {
      reasons.add(new Reason(KNOWN_VULNERABLE_CODE, KNOWN_VULNERABLE, List.of()));
    }
    reasons.sort(Reasons.HEAVIEST_FIRST);
    // The assessment keeps no more than these, and what is shown must add up to the score.
    List<Reason> kept =
        new ArrayList<>(reasons.subList(0, Math.min(reasons.size(), Limits.REASONS - 1)));
    int score = points(sum(kept), opinion);
    if (Flag.isCertainDanger(reading)) {
      score = Math.max(score, CRITICAL_FROM);
    }
    if (score != sum(kept)) {
      kept.add(opinion.reason(Head.URGENCY_HIGH, score - sum(kept)));
      kept.sort(Reasons.HEAVIEST_FIRST);
    }
    return new Urgency(score, level(score), kept);
  }

  /** The points that cues gave, moved to where the models see it. */
  private static int points(double cues, Opinion opinion) {
    double normal = likely(Head.URGENCY_NORMAL, cues, NORMAL_OFFSET, opinion);
    double high = likely(Head.URGENCY_HIGH, cues, HIGH_OFFSET, opinion);
    double critical = likely(Head.URGENCY_CRITICAL, cues, CRITICAL_OFFSET, opinion);
    if (critical >= EVEN) {
      return within(critical, CRITICAL_FROM, 100);
    }
    if (high >= EVEN) {
      return within(high, HIGH_FROM, CRITICAL_FROM - 1);
    }
    return normal >= EVEN
        ? within(normal, NORMAL_FROM, HIGH_FROM - 1)
        : (int) Math.round(normal / EVEN * (NORMAL_FROM - 1));
  }

  private static double likely(Head head, double cues, double offset, Opinion opinion) {
    return Odds.probability(LEARNED * opinion.logOdds(head) + PER_POINT * cues + offset);
  }

  private static int within(double probability, int from, int to) {
    return from + (int) Math.round((probability - EVEN) / (1 - EVEN) * (to - from));
  }

  private static double sum(List<Reason> reasons) {
    return reasons.stream().mapToDouble(Reason::weight).sum();
  }

  private boolean isHarm(Map.Entry<Signal, Double> weight) {
    return weight.getValue() > 0 && !isDeadline(weight);
  }

  private boolean isRelief(Map.Entry<Signal, Double> weight) {
    return weight.getValue() < 0;
  }

  private boolean isDeadline(Map.Entry<Signal, Double> weight) {
    return DEADLINES.contains(weight.getKey());
  }

  private double addAll(
      Reading reading,
      Predicate<Map.Entry<Signal, Double>> which,
      double share,
      List<Reason> reasons) {
    double added = 0;
    for (Map.Entry<Signal, Double> entry : weights.entries()) {
      if (which.test(entry)) {
        added += add(reading, entry.getKey(), entry.getValue() * share, reasons);
      }
    }
    return added;
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
