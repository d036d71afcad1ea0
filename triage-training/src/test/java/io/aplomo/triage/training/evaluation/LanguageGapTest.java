package io.aplomo.triage.training.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aplomo.triage.training.evaluation.Figure.Bar;
import org.junit.jupiter.api.Test;

class LanguageGapTest {
  private static final Bar FOUND = Bar.atLeast(0.75, 0.85);
  private static final Bar ALARMS = Bar.atMost(0.07, 0.04);

  @Test
  void isAboveZeroWhereLessIsFoundInSpanish() {
    LanguageGap gap = LanguageGap.of(figure(0.60, FOUND), figure(0.80, FOUND));

    assertThat(gap.worse()).isCloseTo(0.20, within(1e-9));
    assertThat(gap.low()).isCloseTo(0.20 - Math.hypot(0.04, 0.04), within(1e-9));
    assertThat(gap.high()).isCloseTo(0.20 + Math.hypot(0.04, 0.04), within(1e-9));
    assertThat(gap.isReal()).isTrue();
  }

  @Test
  void isAboveZeroWhereMoreIsFalselyFlaggedInSpanish() {
    LanguageGap gap = LanguageGap.of(figure(0.30, ALARMS), figure(0.10, ALARMS));

    assertThat(gap.worse()).isCloseTo(0.20, within(1e-9));
    assertThat(gap.isReal()).isTrue();
  }

  @Test
  void isNotRealWithinChanceOrWhereNobodyWouldNotice() {
    assertThat(LanguageGap.of(figure(0.75, FOUND), figure(0.80, FOUND)).isReal()).isFalse();
    assertThat(LanguageGap.of(figure(0.80, FOUND), figure(0.60, FOUND)).isReal()).isFalse();
    assertThat(LanguageGap.of(narrow(0.76), narrow(0.80)).isReal()).isFalse();
  }

  private static Figure figure(double value, Bar bar) {
    return new Figure("f", value, value - 0.04, value + 0.04, 100, bar);
  }

  private static Figure narrow(double value) {
    return new Figure("f", value, value - 0.001, value + 0.001, 100_000, FOUND);
  }
}
