package io.aplomo.triage.training.learn;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import io.aplomo.triage.scoring.learned.Features;
import io.aplomo.triage.scoring.learned.Head;
import io.aplomo.triage.scoring.learned.LearnedFeatures;
import io.aplomo.triage.scoring.learned.LinearModel;
import io.aplomo.triage.training.corpus.LabelledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Logistic regression with an L2 penalty for each head (LIBLINEAR). The same texts in the same
 * order give the same bytes: the solver is deterministic, and weights are rounded to a byte.
 */
public final class TrainModel {
  /** A feature of fewer texts says more about that text than about the matter. */
  private static final int FEWEST_TEXTS = 2;

  /** Public rows are comments of other people about other things: ours count more. */
  private static final int OWN_REPEATED = 3;

  /** Groups of our own texts that name people of all sorts and say nothing bad of them. */
  private static final Set<String> HARMLESS_GROUPS = Set.of("group_neutral", "group_counter");

  /** Tuned on HateCheck's dev half; see {@link #repeated}. */
  private static final int HARMLESS_REPEATED = 24;

  /** The logarithm of one in some hundred texts. */
  private static final double USUAL_RARITY = 5;

  /** Heads that must not hear how loud somebody is. */
  private static final String DEAF = "URGENCY_";

  private static final Set<Integer> LOUDNESS = LearnedFeatures.loudness();

  private static final double TOLERANCE = 0.01;
  private static final int BYTE = 127;

  private final LearnedFeatures reader;
  private final Consumer<String> tell;

  /**
   * @param reader turns conversations into features, as the scorer does
   * @param tell is told of the progress
   */
  public TrainModel(LearnedFeatures reader, Consumer<String> tell) {
    this.reader = reader;
    this.tell = tell;
    Linear.disableDebugOutput();
  }

  /** Learns from our own texts and from public ones. */
  public LinearModel train(String name, List<LabelledText> own, List<LabelledText> open) {
    List<Example> examples = new ArrayList<>();
    own.forEach(text -> examples.add(new Example(text, vector(text), true)));
    open.forEach(text -> examples.add(new Example(text, vector(text), false)));
    double[] rarity = rarity(examples);
    examples.replaceAll(e -> new Example(e.text(), weighted(e.features(), rarity), e.own()));
    tell.accept("%,d texts".formatted(examples.size()));
    int heads = Head.values().length;
    float[] scales = new float[heads];
    float[] biases = new float[heads];
    byte[] weights = new byte[Features.BUCKETS * heads];
    for (Head head : Head.values()) {
      learn(head, examples, rarity, scales, biases, weights);
    }
    return new LinearModel(name, scales, biases, weights);
  }

  private Feature[] vector(LabelledText text) {
    Features features = reader.of(text.conversation());
    TreeMap<Integer, Double> sums = new TreeMap<>();
    for (int i = 0; i < features.size(); i++) {
      sums.merge(features.bucket(i) + 1, (double) features.value(i), Double::sum);
    }
    return sums.entrySet().stream()
        .map(e -> new FeatureNode(e.getKey(), e.getValue()))
        .toArray(Feature[]::new);
  }

  /**
   * How much a feature tells by being rare (inverse document frequency, about 1 on average); 0 for
   * one that is left out.
   */
  private static double[] rarity(List<Example> examples) {
    int[] texts = new int[Features.BUCKETS + 1];
    for (Example example : examples) {
      for (Feature feature : example.features()) {
        texts[feature.getIndex()]++;
      }
    }
    double[] rarity = new double[texts.length];
    for (int i = 0; i < texts.length; i++) {
      rarity[i] =
          texts[i] < FEWEST_TEXTS
              ? 0
              : StrictMath.log((examples.size() + 1.0) / (texts[i] + 1.0)) / USUAL_RARITY;
    }
    return rarity;
  }

  private static Feature[] weighted(Feature[] features, double[] rarity) {
    return Arrays.stream(features)
        .filter(f -> rarity[f.getIndex()] > 0)
        .map(f -> new FeatureNode(f.getIndex(), f.getValue() * rarity[f.getIndex()]))
        .toArray(Feature[]::new);
  }

  private void learn(
      Head head,
      List<Example> examples,
      double[] rarity,
      float[] scales,
      float[] biases,
      byte[] weights) {
    List<Feature[]> rows = new ArrayList<>();
    List<Double> answers = new ArrayList<>();
    int yes = 0;
    for (Example example : examples) {
      Boolean answer = Question.answer(head, example.text());
      if (answer != null) {
        for (int i = 0; i < repeated(example); i++) {
          rows.add(example.features());
          answers.add(answer ? 1.0 : -1.0);
        }
        yes += answer && example.own() ? 1 : 0;
      }
    }
    if (!answers.contains(1.0) || !answers.contains(-1.0)) {
      // Nothing to tell apart: the head says even odds.
      return;
    }
    Model model = solve(rows, answers, Recipe.of(head));
    double sign = model.getLabels()[0] == 1 ? 1 : -1;
    double[] learned = model.getFeatureWeights();
    boolean deaf = head.name().startsWith(DEAF);
    for (int bucket = 0; bucket < Features.BUCKETS; bucket++) {
      if (deaf && LOUDNESS.contains(bucket)) {
        learned[bucket] = 0;
      }
      // The scorer then multiplies by the plain value of the feature.
      learned[bucket] *= rarity[bucket + 1];
    }
    double largest = 0;
    for (int bucket = 0; bucket < Features.BUCKETS; bucket++) {
      largest = Math.max(largest, Math.abs(learned[bucket]));
    }
    int column = head.column();
    scales[column] = (float) (largest / BYTE);
    biases[column] = (float) (sign * learned[Features.BUCKETS]);
    for (int bucket = 0; bucket < Features.BUCKETS; bucket++) {
      weights[bucket * Head.values().length + column] =
          largest == 0 ? 0 : (byte) Math.round(sign * learned[bucket] / largest * BYTE);
    }
    tell.accept("%-32s %,8d rows, %,6d of ours say yes".formatted(head, rows.size(), yes));
  }

  /**
   * Who is named must tell nothing. There are 160 harmless texts that name groups of people and 260
   * hateful ones: so many times over, the harmless ones weigh five times as much.
   */
  private static int repeated(Example example) {
    if (!example.own()) {
      return 1;
    }
    return HARMLESS_GROUPS.contains(example.text().group()) ? HARMLESS_REPEATED : OWN_REPEATED;
  }

  private static Model solve(List<Feature[]> rows, List<Double> answers, Recipe recipe) {
    Problem problem = new Problem();
    problem.l = rows.size();
    problem.n = Features.BUCKETS + 1;
    problem.bias = 1;
    problem.x = new Feature[rows.size()][];
    problem.y = new double[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      Feature[] row = rows.get(i);
      problem.x[i] = Arrays.copyOf(row, row.length + 1);
      problem.x[i][row.length] = new FeatureNode(Features.BUCKETS + 1, 1);
      problem.y[i] = answers.get(i);
    }
    Parameter parameter = new Parameter(SolverType.L2R_LR, recipe.cost(), TOLERANCE);
    parameter.setRandom(new Random(1));
    parameter.setWeights(new double[] {recipe.weightOfYes(), 1}, new int[] {1, -1});
    return Linear.train(problem, parameter);
  }
}
