package io.aplomo.triage.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aplomo.triage.onnx.HashedNgrams.Range;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class HashedNgramsTest {
  private static final Offset<Float> ROUNDED = within(1e-6f);

  /** The numbers are those of the Python in docs/scorers.md. */
  @Test
  void agreesWithTheRecipeInPython() {
    HashedNgrams ngrams = new HashedNgrams(16, new Range(1, 2), new Range(3, 5));

    // An emoji outside of the basic plane, a ligature, accents, an inverted mark.
    assertThat(ngrams.of("¡Qué ﬁesta! Ya van 3 veces 😡 niño"))
        .containsExactly(
            new float[] {
              0.036131f, 0.25292f, 0.216789f, 0.108394f, 0.180657f, 0.325183f, 0.180657f, 0.325183f,
              0.216789f, 0.072263f, 0.397446f, 0.180657f, 0.361315f, 0.361315f, 0.289052f, 0.108394f
            },
            ROUNDED);
  }

  @Test
  void hashesWordsAlone() {
    HashedNgrams ngrams = new HashedNgrams(64, new Range(1, 1), new Range(1, 0));

    assertThat(ngrams.of("GAS")[33]).isEqualTo(1f);
    assertThat(ngrams.of("¡Refund!")[14]).isEqualTo(1f);
  }

  @Test
  void makesZerosOfATextWithoutWords() {
    HashedNgrams ngrams = new HashedNgrams(8, new Range(1, 2), new Range(3, 5));

    assertThat(ngrams.of(" \n?!")).containsOnly(0f);
  }
}
