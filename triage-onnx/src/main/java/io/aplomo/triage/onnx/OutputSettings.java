package io.aplomo.triage.onnx;

import io.aplomo.contracts.triage.Category;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Urgency;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What one output tensor stands for.
 *
 * @param dimension that it judges
 * @param tensor name of the output
 * @param activation what makes probabilities of its numbers
 * @param labels verdicts of the dimension, one per number; if there are two labels and one number,
 *     it is the probability of the second
 * @param thresholds of the labels; a label without one is chosen only if no other reaches its own
 */
record OutputSettings(
    Dimension dimension,
    String tensor,
    Activation activation,
    List<String> labels,
    List<OptionalDouble> thresholds) {
  /** The dimensions that a model can judge. */
  enum Dimension {
    CONDUCT,
    URGENCY,
    FAULT,
    CATEGORY;

    private List<String> verdicts() {
      Enum<?>[] values =
          switch (this) {
            case CONDUCT -> Conduct.Level.values();
            case URGENCY -> Urgency.Level.values();
            case FAULT -> Fault.Verdict.values();
            case CATEGORY -> Category.Verdict.values();
          };
      return Arrays.stream(values).map(Enum::name).toList();
    }
  }

  /** Functions that models may have left out. */
  enum Activation {
    NONE,
    SOFTMAX,
    SIGMOID
  }

  static OutputSettings read(OnnxSettings.Keys keys, String name) {
    Dimension dimension =
        Arrays.stream(Dimension.values())
            .filter(d -> d.name().toLowerCase(Locale.ROOT).equals(name))
            .findFirst()
            .orElseThrow(() ->
                keys.wrong(
                    "outputs", "names something else than conduct, urgency, fault, category"));
    String prefix = "output." + name + ".";
    List<String> labels = keys.list(prefix + "labels");
    if (!dimension.verdicts().containsAll(labels)) {
      throw keys.wrong(
          prefix + "labels", "has others than " + String.join(", ", dimension.verdicts()));
    }
    if (labels.size() < 2 || new HashSet<>(labels).size() < labels.size()) {
      throw keys.wrong(prefix + "labels", "has one twice, or less than two");
    }
    List<OptionalDouble> thresholds =
        labels.stream().map(label -> threshold(keys, prefix + "threshold." + label)).toList();
    if (thresholds.stream().allMatch(OptionalDouble::isPresent)) {
      throw keys.wrong(
          prefix + "threshold", "is set for every label: one must be left to fall back on");
    }
    int activation = keys.oneOf(prefix + "activation", "none", "softmax", "sigmoid");
    return new OutputSettings(
        dimension,
        keys.required(prefix + "name"),
        Activation.values()[activation],
        labels,
        thresholds);
  }

  private static OptionalDouble threshold(OnnxSettings.Keys keys, String key) {
    if (keys.find(key) == null) {
      return OptionalDouble.empty();
    }
    double value = keys.parsed(key, null, Double::parseDouble);
    if (!(value > 0 && value < 1)) {
      throw keys.wrong(key, "is not between 0 and 1");
    }
    return OptionalDouble.of(value);
  }
}
