package io.aplomo.triage.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aplomo.triage.training.evaluation.Statistics.Ranked;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Test
  void aShareHasItsWilsonInterval() {
    Figure figure = Statistics.share("s", 9, 10, Figure.Bar.atLeast(0.8, 0.95));

    assertThat(figure.value()).isEqualTo(0.9);
    // Worked by hand from Wilson's formula with z = 1.96.
    assertThat(figure.low()).isCloseTo(0.596, within(0.001));
    assertThat(figure.high()).isCloseTo(0.982, within(0.001));
    assertThat(figure.holds()).isTrue();
  }

  @Test
  void theAreaUnderTheCurveCountsTiesHalf() {
    List<Ranked> ranked =
        List.of(
            new Ranked(0.9, true),
            new Ranked(0.5, true),
            new Ranked(0.5, false),
            new Ranked(0.1, false));

    // Of four pairs three are in order and one is tied.
    assertThat(Statistics.areaUnderCurve(ranked)).isEqualTo(0.875);
  }

  @Test
  void confidenceThatIsRightAsOftenAsItSaysHasNoError() {
    List<Ranked> honest =
        List.of(
            new Ranked(0.5, true),
            new Ranked(0.5, false),
            new Ranked(0.5, true),
            new Ranked(0.5, false),
            new Ranked(0.5, true),
            new Ranked(0.5, false),
            new Ranked(0.5, true),
            new Ranked(0.5, false),
            new Ranked(0.5, true),
            new Ranked(0.5, false));

    assertThat(Statistics.calibrationError(honest)).isCloseTo(0, within(1e-9));
    assertThat(Statistics.calibrationError(List.of(new Ranked(1, false)))).isEqualTo(1);
  }

  @Test
  void aBarForAlarmsIsAMost() {
    assertThat(Statistics.share("s", 1, 10, Figure.Bar.atMost(0.05, 0.03)).holds()).isFalse();
    assertThat(Statistics.share("s", 0, 10, Figure.Bar.atMost(0.05, 0.03)).holds()).isTrue();
  }
}
