package io.aplomo.triage.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.aplomo.triage.onnx.HashedNgrams.Range;
import io.aplomo.triage.scoring.spi.ScorerUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxSettingsTest {
  private static final String COMPLETE =
      """
      name=acme-conduct
      version=2026-11
      model=acme.onnx
      input.name=features
      input.width=4096
      outputs=conduct
      output.conduct.name=probabilities
      output.conduct.labels=CIVIL, ABUSIVE, THREATENING
      output.conduct.threshold.THREATENING=0.3
      """;

  @TempDir Path folder;

  @BeforeEach
  void model() throws IOException {
    Files.createFile(folder.resolve("acme.onnx"));
  }

  @Test
  void readsTheFileAndFillsInTheDefaults() throws IOException {
    OnnxSettings settings = read(COMPLETE);

    assertThat(settings.name()).isEqualTo("acme-conduct");
    assertThat(settings.model()).isEqualTo(folder.resolve("acme.onnx"));
    assertThat(settings.ngrams())
        .isEqualTo(new HashedNgrams(4096, new Range(1, 2), new Range(3, 5)));
    assertThat(settings.newestOnly()).isFalse();
    OutputSettings output = settings.outputs().getFirst();
    assertThat(output.activation()).isEqualTo(OutputSettings.Activation.NONE);
    assertThat(output.labels()).containsExactly("CIVIL", "ABUSIVE", "THREATENING");
    assertThat(output.thresholds())
        .containsExactly(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.of(0.3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          output.conduct.treshold.ABUSIVE=0.4 | output.conduct.treshold.ABUSIVE is unknown
          output.conduct.threshold.ABUSIVE=2  | output.conduct.threshold.ABUSIVE is not between 0 and 1
          output.conduct.labels=CIVIL, RUDE   | output.conduct.labels has others than CIVIL, ANGRY, ABUSIVE, THREATENING
          output.conduct.labels=CIVIL         | output.conduct.labels has one twice, or less than two
          output.conduct.activation=relu      | output.conduct.activation is none of none, softmax, sigmoid
          outputs=mood                        | outputs names something else than conduct, urgency, fault, category
          input.width=many                    | input.width cannot be understood
          input.width=0                       | input.width is not from 1 to 262144
          input.words=2-1                     | input.words cannot be understood
          input.form=image                    | input.form is none of hashed-ngrams, text
          input.name=                         | input.name is not set
          """)
  void refusesALineThatIsWrong(String line, String complaint) {
    assertThatExceptionOfType(ScorerUnavailable.class)
        .isThrownBy(() -> read(COMPLETE + line + "\n"))
        .withMessage(folder.resolve("scorer.properties") + ": " + complaint);
  }

  @Test
  void refusesAModelThatIsNotThere() throws IOException {
    Files.delete(folder.resolve("acme.onnx"));

    assertThatExceptionOfType(ScorerUnavailable.class)
        .isThrownBy(() -> read(COMPLETE))
        .withMessageEndingWith("model: " + folder.resolve("acme.onnx") + " cannot be read");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    Path missing = folder.resolve("missing.properties");

    assertThatExceptionOfType(ScorerUnavailable.class)
        .isThrownBy(() -> OnnxSettings.read(missing))
        .withMessage(missing + " cannot be read as a properties file");
  }

  private OnnxSettings read(String text) throws IOException {
    return OnnxSettings.read(Files.writeString(folder.resolve("scorer.properties"), text));
  }
}
