package io.aplomo.escalation.calendar.holidays;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.escalation.calendar.model.OpenTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The engine against the deadlines that were worked out by hand. */
class SlaExamplesTest {
  private static final SlaExamples PAGE = new SlaExamples();

  static List<SlaExamples.Example> examples() {
    return PAGE.all();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theEngineAgreesWithTheHand(SlaExamples.Example example) {
    OpenTime time = PAGE.timeOf(example);
    Instant received = SlaExamples.instant(example.received(), time.zone());

    Instant due = SlaExamples.due(time, received, example.target());

    assertThat(due.atZone(time.zone()))
        .isEqualTo(SlaExamples.instant(example.due(), time.zone()).atZone(time.zone()));
    assertThat(time.isProvisional(due)).isEqualTo(SlaExamples.isProvisional(example));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyLineIsExplainedTwice(SlaExamples.Example example) {
    assertThat(example.spanish()).isNotBlank().isNotEqualTo(example.english());
    assertThat(example.english()).isNotBlank();
  }

  @Test
  void thereAreEnoughAndNoneIsMissing() {
    assertThat(PAGE.all()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(PAGE.all().stream().map(SlaExamples.Example::number))
        .containsExactlyElementsOf(IntStream.rangeClosed(1, PAGE.all().size()).boxed().toList());
  }
}
