package io.aplomo.triage.onnx;

import io.aplomo.contracts.triage.Assessment;
import io.aplomo.contracts.triage.Category;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Emotion;
import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Reason;
import io.aplomo.contracts.triage.Urgency;
import io.aplomo.triage.scoring.spi.Verdicts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The verdicts that probabilities stand for. A model gives no reasons but itself: one reason, which
 * carries the whole weight and points nowhere.
 */
final class Judgement {
  private static final String REASON = "JUDGED_BY_MODEL";

  /** Beyond this a float is 0 or 1, and log-odds are infinite. */
  private static final double CLOSEST_TO_CERTAIN = 1e-6;

  /** Four decimals: more would differ from one processor to the next. */
  private static final double DECIMALS = 1e4;

  /** The bands of urgency that the built-in scorer has, in points, both ends included. */
  private static final Map<Urgency.Level, int[]> BANDS =
      new EnumMap<>(
          Map.of(
              Urgency.Level.LOW, new int[] {0, 15},
              Urgency.Level.NORMAL, new int[] {16, 44},
              Urgency.Level.HIGH, new int[] {45, 69},
              Urgency.Level.CRITICAL, new int[] {70, 100}));

  private final OutputSettings output;
  private final double[] probabilities;
  private final Assessment builtIn;

  /**
   * A judgement of one dimension.
   *
   * @param output whose labels these are
   * @param probabilities of the labels, together 1
   * @param builtIn what the built-in scorer says of the same conversation
   */
  Judgement(OutputSettings output, double[] probabilities, Assessment builtIn) {
    this.output = output;
    this.probabilities = probabilities;
    this.builtIn = builtIn;
  }

  void addTo(Verdicts.Builder verdicts) {
    switch (output.dimension()) {
      case CONDUCT -> verdicts.conduct(conduct());
      case URGENCY -> verdicts.urgency(urgency());
      case FAULT -> verdicts.fault(fault());
      case CATEGORY ->
          verdicts.category(
              new Category(Category.Verdict.valueOf(chosen()), rounded(probability(chosen()))));
    }
  }

  /**
   * The label that is chosen: of those that reach their threshold the one that is listed last, else
   * the likeliest of those without one.
   */
  private String chosen() {
    int chosen = -1;
    for (int i = 0; i < probabilities.length; i++) {
      OptionalDouble threshold = output.thresholds().get(i);
      if (threshold.isPresent() && probabilities[i] >= threshold.getAsDouble()) {
        chosen = i;
      }
    }
    for (int i = 0; chosen < 0 && i < probabilities.length; i++) {
      if (output.thresholds().get(i).isEmpty() && probabilities[i] >= bestWithoutThreshold()) {
        chosen = i;
      }
    }
    return output.labels().get(chosen);
  }

  private double bestWithoutThreshold() {
    double best = 0;
    for (int i = 0; i < probabilities.length; i++) {
      if (output.thresholds().get(i).isEmpty()) {
        best = Math.max(best, probabilities[i]);
      }
    }
    return best;
  }

  /** 0 for a label that the model does not know. */
  private double probability(Enum<?> label) {
    return probability(label.name());
  }

  private double probability(String label) {
    int place = output.labels().indexOf(label);
    return place < 0 ? 0 : probabilities[place];
  }

  private Conduct conduct() {
    double score =
        rounded(probability(Conduct.Level.ABUSIVE) + probability(Conduct.Level.THREATENING));
    Conduct.Level level = Conduct.Level.valueOf(chosen());
    if (level == Conduct.Level.ABUSIVE || level == Conduct.Level.THREATENING) {
      Conduct.Target told = builtIn.conduct().target();
      Conduct.Target target = told == Conduct.Target.NONE ? Conduct.Target.OTHER : told;
      return new Conduct(level, target, score, because(score));
    }
    boolean angry =
        !output.labels().contains(Conduct.Level.ANGRY.name())
            && builtIn.emotion().level() == Emotion.Level.ANGRY;
    return new Conduct(angry ? Conduct.Level.ANGRY : level, Conduct.Target.NONE, score, List.of());
  }

  /** The expected middle of the bands, within the band of the level that was chosen. */
  private Urgency urgency() {
    double expected = 0;
    for (Map.Entry<Urgency.Level, int[]> band : BANDS.entrySet()) {
      expected += probability(band.getKey()) * (band.getValue()[0] + band.getValue()[1]) / 2;
    }
    Urgency.Level level = Urgency.Level.valueOf(chosen());
    int[] band = BANDS.getOrDefault(level, new int[] {0, 100});
    int score = Math.clamp(Math.round(expected), band[0], band[1]);
    return new Urgency(score, level, because(score));
  }

  private Fault fault() {
    Fault.Verdict verdict = Fault.Verdict.valueOf(chosen());
    double confidence = probability(verdict);
    double likely = Math.clamp(confidence, CLOSEST_TO_CERTAIN, 1 - CLOSEST_TO_CERTAIN);
    return new Fault(
        verdict,
        new Fault.Probability(
            rounded(probability(Fault.Verdict.COMPANY)),
            rounded(probability(Fault.Verdict.CUSTOMER)),
            rounded(probability(Fault.Verdict.THIRD_PARTY)),
            rounded(probability(Fault.Verdict.UNDETERMINED))),
        rounded(confidence),
        because(rounded(Math.log(likely / (1 - likely)))));
  }

  private static List<Reason> because(double weight) {
    return List.of(new Reason(REASON, weight, List.of()));
  }

  private static double rounded(double value) {
    return Math.round(value * DECIMALS) / DECIMALS;
  }
}
