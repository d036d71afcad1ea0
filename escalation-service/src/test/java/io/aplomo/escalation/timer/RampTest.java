package io.aplomo.escalation.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RampTest {
  private static final Duration BATCH = Duration.ofMillis(10);

  @Test
  void beginsWithATenthOfTheForceAndAddsATenthEveryThreeSeconds() {
    Ramp ramp = new Ramp(0, Duration.ofSeconds(30));

    assertThat(ramp.pace(0, BATCH)).isEqualTo(Duration.ofMillis(100));
    assertThat(ramp.pace(Duration.ofSeconds(3).toNanos(), BATCH)).isEqualTo(Duration.ofMillis(50));
    assertThat(ramp.pace(Duration.ofSeconds(27).toNanos(), BATCH)).isZero();
  }

  @Test
  void withoutALengthThereIsFullForceAtOnce() {
    assertThat(new Ramp(0, Duration.ZERO).pace(0, BATCH)).isZero();
  }
}
