package io.aplomo.triage.assessment.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.triage.Category;
import io.aplomo.contracts.triage.Conduct;
import io.aplomo.contracts.triage.Demand;
import io.aplomo.contracts.triage.Emotion;
import io.aplomo.contracts.triage.Fault;
import io.aplomo.contracts.triage.Intent;
import io.aplomo.contracts.triage.Understanding;
import io.aplomo.contracts.triage.Urgency;
import io.aplomo.triage.assessment.model.Corrections;
import io.aplomo.triage.assessment.model.Dimension;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the words of corrections to those of the contract. */
class DimensionTest {
  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of(Dimension.URGENCY, Urgency.Level.class),
        Arguments.of(Dimension.FAULT, Fault.Verdict.class),
        Arguments.of(Dimension.CONDUCT, Conduct.Level.class),
        Arguments.of(Dimension.EMOTION, Emotion.Level.class),
        Arguments.of(Dimension.DEMAND, Demand.Verdict.class),
        Arguments.of(Dimension.UNDERSTANDING, Understanding.Verdict.class),
        Arguments.of(Dimension.CATEGORY, Category.Verdict.class),
        Arguments.of(Dimension.INTENT, Intent.class));
  }

  @ParameterizedTest
  @MethodSource("words")
  void admitsTheVerdictsOfTheContract(Dimension dimension, Class<? extends Enum<?>> contract) {
    assertThat(dimension.verdicts())
        .containsExactlyElementsOf(
            Arrays.stream(contract.getEnumConstants()).map(Enum::name).toList());
    assertThat(dimension.admits("MAYBE")).isFalse();
  }

  @Test
  void everyDimensionIsOneOfTheContract() {
    assertThat(io.aplomo.contracts.triage.Dimension.values())
        .extracting(Enum::name)
        .filteredOn(name -> !name.equals("UNKNOWN"))
        .containsExactlyElementsOf(Arrays.stream(Dimension.values()).map(Enum::name).toList());
  }

  @ParameterizedTest
  @EnumSource
  void everyVerdictCanBePublished(Dimension dimension) {
    for (String verdict : dimension.verdicts()) {
      String json =
          ContractJson.write(
              java.util.Objects.requireNonNull(
                  ContractCorrections.of(new Corrections(Map.of(dimension, verdict)))));

      assertThat(json)
          .isEqualToIgnoringCase(
              "{\"%s\":%s}"
                  .formatted(
                      dimension.name(),
                      List.of("TRUE", "FALSE").contains(verdict)
                          ? verdict
                          : "\"" + verdict + "\""));
    }
  }

  @Test
  void callsVerdictsAsTrainingDataDoes() {
    assertThat(Dimension.URGENCY.label("CRITICAL")).isEqualTo(3);
    assertThat(Dimension.URGENCY.label("LOW")).isEqualTo(0);
    assertThat(Dimension.FAULT.label("THIRD_PARTY")).isEqualTo("third_party");
    assertThat(Dimension.SAFETY.label("TRUE")).isEqualTo(true);
    assertThat(Dimension.VULNERABLE.label("FALSE")).isEqualTo(false);
  }

  @Test
  void nothingIsPublishedOfNoCorrection() {
    assertThat(ContractCorrections.of(Corrections.NONE)).isNull();
  }
}
