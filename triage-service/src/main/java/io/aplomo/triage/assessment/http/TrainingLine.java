package io.aplomo.triage.assessment.http;

import io.aplomo.contracts.ContractJson;
import io.aplomo.triage.assessment.persistence.ExampleStore.Example;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A corrected assessment as a line of the project's training data. */
final class TrainingLine {
  private TrainingLine() {}

  /** JSON without a line break; {@code pair} is null, as in all data that is not made in pairs. */
  static String of(Example example) {
    Map<String, Object> expected = new LinkedHashMap<>();
    example
        .corrections()
        .verdicts()
        .forEach((dimension, verdict) ->
            expected.put(dimension.name().toLowerCase(Locale.ROOT), dimension.label(verdict)));
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", example.complaintId() + "-" + example.assessmentNo());
    line.put("group", "correction");
    line.put("pair", null);
    line.put("lang", example.language());
    line.put("channel", example.channel());
    line.put("text", example.text());
    line.put("expected", expected);
    return ContractJson.write(line);
  }
}
