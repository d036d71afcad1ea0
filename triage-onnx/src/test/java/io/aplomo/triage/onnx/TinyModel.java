package io.aplomo.triage.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** ONNX models as bytes; field numbers are those of onnx.proto3, IR version 8. */
final class TinyModel {
  static final String OUTPUT = "probabilities";

  private static final int FLOAT = 1;
  private static final int STRING = 8;

  private TinyModel() {}

  /**
   * softmax(x W + b).
   *
   * @param weights a row for each place of the vector, a column for each label
   */
  static byte[] linear(String input, float[][] weights, float... bias) {
    int width = weights.length;
    int labels = bias.length;
    float[] flat = new float[width * labels];
    for (int i = 0; i < width; i++) {
      System.arraycopy(weights[i], 0, flat, i * labels, labels);
    }
    Protobuf graph =
        new Protobuf()
            .message(1, node("Gemm", List.of(input, "W", "b"), "logits"))
            .message(1, node("Softmax", List.of("logits"), OUTPUT))
            .text(2, "tiny")
            .message(5, tensor("W", flat, width, labels))
            .message(5, tensor("b", bias, labels))
            .message(11, value(input, FLOAT, 1, width))
            .message(12, value(OUTPUT, FLOAT, 1, labels));
    return model(graph);
  }

  /** Takes one text; answers the number of the texts it knows, and another for all others. */
  static byte[] lookup(String input, Map<String, Float> known, float otherwise) {
    Protobuf keys = new Protobuf().text(1, "keys_strings");
    Protobuf values = new Protobuf().text(1, "values_floats");
    known.forEach((text, number) -> {
      keys.text(9, text);
      values.reals(7, number);
    });
    Protobuf node =
        node("LabelEncoder", List.of(input), OUTPUT)
            .message(5, keys.number(20, 8))
            .message(5, values.number(20, 6))
            .message(5, new Protobuf().text(1, "default_float").real(2, otherwise).number(20, 1))
            .text(7, "ai.onnx.ml");
    Protobuf graph =
        new Protobuf()
            .message(1, node)
            .text(2, "tiny")
            .message(11, value(input, STRING, 1))
            .message(12, value(OUTPUT, FLOAT, 1));
    return model(graph);
  }

  private static byte[] model(Protobuf graph) {
    return new Protobuf()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Protobuf().text(1, "").number(2, 13))
        .message(8, new Protobuf().text(1, "ai.onnx.ml").number(2, 2))
        .toBytes();
  }

  private static Protobuf node(String operator, List<String> inputs, String output) {
    Protobuf node = new Protobuf();
    inputs.forEach(input -> node.text(1, input));
    return node.text(2, output).text(4, operator);
  }

  private static Protobuf tensor(String name, float[] values, long... shape) {
    Protobuf tensor = new Protobuf();
    Arrays.stream(shape).forEach(axis -> tensor.number(1, axis));
    return tensor.number(2, FLOAT).reals(4, values).text(8, name);
  }

  private static Protobuf value(String name, int type, long... shape) {
    Protobuf axes = new Protobuf();
    Arrays.stream(shape).forEach(axis -> axes.message(1, new Protobuf().number(1, axis)));
    Protobuf tensor = new Protobuf().number(1, type).message(2, axes);
    return new Protobuf().text(1, name).message(2, new Protobuf().message(1, tensor));
  }
}
