package io.aplomo.triage.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aplomo.triage.scoring.AssessConversation;
import io.aplomo.triage.training.evaluation.Evaluation.Scored;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the scorer to the figures that the product promises, where the labelled texts are at hand
 * (see {@link DevData}); elsewhere it is skipped, which the report says.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvaluationTest {
  private Evaluation evaluation;
  private List<Scored> cases;

  @BeforeAll
  void scoreTheCases() throws IOException {
    var data = DevData.find();
    assumeTrue(data.isPresent(), "the labelled texts are not beside this checkout");
    evaluation = new Evaluation(AssessConversation.withBuiltInCues(), data.orElseThrow());
    cases = evaluation.scoreCases();
  }

  @Test
  void tellsTheAbusiveTwinFromTheFuriousOne() {
    assertThat(Evaluation.twins(cases)).isGreaterThanOrEqualTo(0.75);
  }

  @Test
  void findsThreatsAndTakesNoLookAlikeForOne() {
    assertThat(Evaluation.threats(Evaluation.group(cases, "threat"))).isGreaterThanOrEqualTo(0.75);
    assertThat(Evaluation.threats(Evaluation.group(cases, "hard_negative")))
        .isLessThanOrEqualTo(0.07);
  }

  @Test
  void seesThroughDisguisesAndLeavesInnocentWordsAlone() {
    assertThat(Evaluation.flagged(Evaluation.group(cases, "disguised")))
        .isGreaterThanOrEqualTo(0.5);
    assertThat(Evaluation.flagged(Evaluation.group(cases, "innocent"))).isLessThanOrEqualTo(0.1);
  }

  @Test
  void agreesWithTheLabelsOfTheWrittenCases() {
    assertThat(Evaluation.confusion(cases, "conduct").macroF1()).isGreaterThanOrEqualTo(0.7);
    assertThat(Evaluation.confusion(cases, "fault").accuracy()).isGreaterThanOrEqualTo(0.65);
    assertThat(Evaluation.confusion(cases, "demand").accuracy()).isGreaterThanOrEqualTo(0.75);
    assertThat(Evaluation.confusion(cases, "urgency").quadraticKappa())
        .isGreaterThanOrEqualTo(0.55);
  }

  @ParameterizedTest
  @ValueSource(strings = {"safety", "vulnerable"})
  void findsDangerAndNeedWithoutCryingWolf(String dimension) {
    Confusion confusion = Evaluation.confusion(cases, dimension);

    assertThat(confusion.recall("true")).isGreaterThanOrEqualTo(0.8);
    assertThat(confusion.precision("true")).isGreaterThanOrEqualTo(0.7);
  }

  @Test
  void agreesWithTheReadersOfRealComplaints() throws IOException {
    assertThat(evaluation.annotated("conduct").accuracy()).isGreaterThanOrEqualTo(0.8);
    assertThat(evaluation.annotated("fault").accuracy()).isGreaterThanOrEqualTo(0.6);
    assertThat(evaluation.annotated("urgency").quadraticKappa()).isGreaterThanOrEqualTo(0.4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"es", "en"})
  void takesRealComplainersForCivil(String language) throws IOException {
    assertThat(evaluation.flaggedComplaints(language)).isLessThanOrEqualTo(0.005);
  }
}
