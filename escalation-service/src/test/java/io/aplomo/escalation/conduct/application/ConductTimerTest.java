package io.aplomo.escalation.conduct.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.aplomo.chassis.id.DerivedId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConductTimerTest {
  private static final UUID EVENT = UUID.fromString("01a1fd67-6c42-7c08-9e5a-d17b2f60c4e3");

  @Test
  void isKnownAtAGlanceAndAlwaysTheSame() {
    UUID timer = ConductTimer.of(EVENT);

    assertThat(ConductTimer.of(EVENT)).isEqualTo(timer);
    assertThat(ConductTimer.mayBe(timer)).isTrue();
    assertThat(timer.version()).isEqualTo(8);
    assertThat(timer.variant()).isEqualTo(2);
  }

  @Test
  void isHardlyEverTakenForAClocks() {
    long alike =
        IntStream.range(0, 100_000)
            .mapToObj(i -> DerivedId.of(EVENT, "clock " + i))
            .filter(ConductTimer::mayBe)
            .count();

    assertThat(alike).isLessThan(30);
  }
}
