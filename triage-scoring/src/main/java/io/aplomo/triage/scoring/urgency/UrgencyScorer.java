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

  private static final String NO_IMMEDIATE_DANGER = "NO_IMMEDIATE_DANGER";

  /**
   * One of these must be told for the matter to be critical: many lesser reasons make it important,
   * but not a danger to somebody today or tomorrow.
   */
  private static final Set<Signal> CRITICAL =
      Set.of(
          Signal.SAFETY_GAS,
          Signal.SAFETY_FIRE_OR_SHOCK,
          Signal.SAFETY_MEDICAL_DEVICE,
          Signal.SAFETY_MEDICATION,
          Signal.SAFETY_SYMPTOMS,
          Signal.SAFETY_SELF_HARM,
          Signal.SAFETY_VIOLENCE,
          Signal.SAFETY_TRAPPED,
          Signal.SAFETY_EXPOSED,
          Signal.ESSENTIAL_SERVICE_OUT,
          Signal.HOME_AT_RISK);

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
    double harm = addAll(reading, this::isHarm, 1, reasons);
    addAll(reading, this::isDeadline, harm >= A_HARM ? 1 : DEADLINE_WITHOUT_HARM, reasons);
    if (harm < MORE_THAN_MINOR) {
      addAll(reading, this::isRelief, 1, reasons);
    }
    if (reading.conversation().customer().vulnerable()) {
      reasons.add(new Reason(KNOWN_VULNERABLE_CODE, KNOWN_VULNERABLE, List.of()));
    }
    double sum = sum(reasons);
    if (sum >= CRITICAL_FROM && CRITICAL.stream().noneMatch(s -> isTold(reading, s))) {
      reasons.add(new Reason(NO_IMMEDIATE_DANGER, CRITICAL_FROM - 1 - sum, List.of()));
    }
    reasons.sort(Reasons.HEAVIEST_FIRST);
    // The assessment keeps no more than these, and what is shown must add up to the score.
    List<Reason> kept = reasons.subList(0, Math.min(reasons.size(), Limits.REASONS));
    int score = Math.clamp(Math.round(sum(kept)), 0, 100);
    return new Urgency(score, level(score), kept);
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

  private static boolean isTold(Reading reading, Signal signal) {
    return !reading.signals().told(signal).isEmpty();
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
