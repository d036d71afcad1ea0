package io.aplomo.triage.assessment.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.triage.assessment.model.Judged.Ruling;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JudgedTest {
  private static final Judged TWICE = judged(2, 2, Corrections.NONE);

  @Test
  void correctsTheAssessmentThatHolds() {
    assertThat(TWICE.correct(2, Dimension.URGENCY, "CRITICAL"))
        .isEqualTo(
            new Ruling.Granted(
                judged(2, 3, new Corrections(Map.of(Dimension.URGENCY, "CRITICAL")))));
  }

  @Test
  void refusesAnAssessmentThatDoesNotHoldAnyMoreOrYet() {
    assertThat(TWICE.correct(1, Dimension.URGENCY, "LOW")).isEqualTo(new Ruling.Superseded(2));
    assertThat(TWICE.correct(3, Dimension.URGENCY, "LOW")).isEqualTo(new Ruling.Superseded(2));
  }

  @Test
  void findsNothingToCorrectBeforeTheFirstAssessment() {
    assertThat(judged(0, 0, Corrections.NONE).correct(1, Dimension.FAULT, "COMPANY"))
        .isEqualTo(new Ruling.Nothing());
  }

  @Test
  void replacesTheCorrectionOfTheSameDimensionAndKeepsTheOthers() {
    Judged corrected =
        judged(2, 4, new Corrections(Map.of(Dimension.URGENCY, "LOW", Dimension.SAFETY, "TRUE")));

    assertThat(corrected.correct(2, Dimension.URGENCY, "HIGH"))
        .isEqualTo(
            new Ruling.Granted(
                judged(
                    2,
                    5,
                    new Corrections(Map.of(Dimension.URGENCY, "HIGH", Dimension.SAFETY, "TRUE")))));
  }

  @Test
  void liftsOneCorrectionOnce() {
    Judged corrected =
        judged(2, 4, new Corrections(Map.of(Dimension.URGENCY, "LOW", Dimension.SAFETY, "TRUE")));
    Judged lifted = judged(2, 5, new Corrections(Map.of(Dimension.SAFETY, "TRUE")));

    assertThat(corrected.lift(Dimension.URGENCY)).isEqualTo(new Ruling.Granted(lifted));
    assertThat(lifted.lift(Dimension.URGENCY)).isEqualTo(new Ruling.Nothing());
  }

  private static Judged judged(int assessments, long sequence, Corrections corrections) {
    return new Judged(new UUID(1, 1), "demo", assessments, sequence, corrections);
  }
}
