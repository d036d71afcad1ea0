package io.aplomo.escalation.cases.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.contracts.ContractJson;
import io.aplomo.contracts.EventType;
import io.aplomo.escalation.cases.model.Author;
import io.aplomo.escalation.cases.model.Category;
import io.aplomo.escalation.cases.model.Channel;
import io.aplomo.escalation.cases.model.Conduct;
import io.aplomo.escalation.cases.model.ConductTarget;
import io.aplomo.escalation.cases.model.Priority;
import io.aplomo.escalation.cases.model.Queue;
import io.aplomo.escalation.cases.model.Urgency;
import io.aplomo.escalation.cases.model.Visibility;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FactReaderTest {

  @ParameterizedTest
  @EnumSource(
      names = {
        "COMPLAINT_RECEIVED",
        "MESSAGE_ADDED",
        "COMPLAINT_ASSESSED",
        "ASSESSMENT_CORRECTED",
        "CORRECTION_LIFTED"
      })
  void readsTheSamplesOfTheContract(EventType type) throws Exception {
    Class<?> shape = Objects.requireNonNull(FactReader.TYPES.get(type.type()));

    for (String sample : List.of(type.sampleResource(), type.minimalSampleResource())) {
      try (InputStream in =
          Objects.requireNonNull(FactReaderTest.class.getResourceAsStream(sample))) {
        assertThat(ContractJson.read(in.readAllBytes(), shape)).isNotNull();
      }
    }
  }

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of(io.aplomo.contracts.intake.Author.class, Author.class),
        Arguments.of(io.aplomo.contracts.intake.Channel.class, Channel.class),
        Arguments.of(io.aplomo.contracts.intake.ComplaintCategory.class, Category.class),
        Arguments.of(io.aplomo.contracts.intake.Visibility.class, Visibility.class),
        Arguments.of(io.aplomo.contracts.triage.Conduct.Level.class, Conduct.class),
        Arguments.of(io.aplomo.contracts.triage.Conduct.Target.class, ConductTarget.class),
        Arguments.of(io.aplomo.contracts.triage.Urgency.Level.class, Urgency.class));
  }

  @ParameterizedTest
  @MethodSource("words")
  void knowsEveryWordOfTheContract(
      Class<? extends Enum<?>> contract, Class<? extends Enum<?>> model) {
    assertThat(names(model)).containsExactlyElementsOf(names(contract));
  }

  @Test
  void saysOnlyWordsOfTheContract() {
    assertThat(names(io.aplomo.contracts.escalation.Priority.class))
        .containsAll(names(Priority.class));
    assertThat(names(io.aplomo.contracts.escalation.Queue.class)).containsAll(names(Queue.class));
  }

  private static List<String> names(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
  }
}
