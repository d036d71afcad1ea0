package io.aplomo.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

@NullMarked
class SettableClockTest {
  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

  @Test
  void standsStillUntilItIsMoved() {
    SettableClock clock = new SettableClock(START);

    assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());
    assertThat(clock.advance(Duration.ofMinutes(90))).isEqualTo("2026-11-21T10:30:00Z");
    clock.set(START);
    assertThat(clock.instant()).isEqualTo(START);
  }
}
