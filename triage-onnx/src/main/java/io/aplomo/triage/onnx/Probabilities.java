package io.aplomo.triage.onnx;

import io.aplomo.triage.scoring.spi.InvalidVerdicts;
import java.nio.FloatBuffer;

/** Makes the probabilities of the labels from the numbers of an output tensor. */
final class Probabilities {
  /** What the sum may differ from 1 by: models count in floats, and some round. */
  private static final double ROUNDING = 0.01;

  private Probabilities() {}

  /**
   * The probability of each label.
   *
   * @throws InvalidVerdicts if there are more or fewer numbers than labels, or they are no
   *     probabilities of labels that exclude each other
   */
  static double[] of(FloatBuffer numbers, OutputSettings output) {
    double[] values = new double[numbers.remaining()];
    for (int i = 0; i < values.length; i++) {
      values[i] = numbers.get(numbers.position() + i);
    }
    activate(values, output.activation());
    double[] probabilities =
        values.length == 1 && output.labels().size() == 2
            ? new double[] {1 - values[0], values[0]}
            : values;
    check(probabilities, output);
    return probabilities;
  }

  private static void activate(double[] values, OutputSettings.Activation activation) {
    switch (activation) {
      case NONE -> {}
      case SIGMOID -> {
        for (int i = 0; i < values.length; i++) {
          values[i] = 1 / (1 + Math.exp(-values[i]));
        }
      }
      case SOFTMAX -> softmax(values);
    }
  }

  /** The largest is taken off first, so that nothing overflows. */
  private static void softmax(double[] values) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      largest = Math.max(largest, value);
    }
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = Math.exp(values[i] - largest);
      sum += values[i];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }

  private static void check(double[] probabilities, OutputSettings output) {
    if (probabilities.length != output.labels().size()) {
      throw new InvalidVerdicts(
          "output %s has %d numbers for %d labels"
              .formatted(output.tensor(), probabilities.length, output.labels().size()));
    }
    double sum = 0;
    for (double probability : probabilities) {
      // Written so that NaN fails too.
      if (!(probability >= 0 && probability <= 1)) {
        throw new InvalidVerdicts("output " + output.tensor() + " is not from 0 to 1");
      }
      sum += probability;
    }
    if (Math.abs(sum - 1) > ROUNDING) {
      throw new InvalidVerdicts("output " + output.tensor() + " does not add up to 1");
    }
  }
}
