package io.aplomo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  @Test
  void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    Report.Figure figure = new Report.Figure("f", "ms", false, List.of(4.0, 1.0, 3.0, 2.0));

    assertThat(figure.median()).isEqualTo(2.5);
  }

  @Test
  void theWorstIsTheLowestWhereMoreIsBetterAndTheHighestElsewhere() {
    List<Double> values = List.of(4.0, 1.0, 3.0);

    assertThat(new Report.Figure("f", "1/s", true, values).worst()).isEqualTo(1);
    assertThat(new Report.Figure("f", "ms", false, values).worst()).isEqualTo(4);
  }
}
