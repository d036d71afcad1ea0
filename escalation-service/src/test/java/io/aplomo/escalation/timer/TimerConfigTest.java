package io.aplomo.escalation.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimerConfigTest {
  private final TimerConfig config = TimerConfigs.defaults();

  @Test
  void aClaimTakesTwoHundredAndComesEveryTwentyMillisecondsAtMost() {
    assertThat(config.workers()).isEqualTo(2);
    assertThat(config.batchSize()).isEqualTo(200);
    assertThat(config.pace()).isEqualTo(Duration.ofMillis(20));
    assertThat(config.pollInterval()).isEqualTo(Duration.ofMillis(200));
    assertThat(config.rampUp()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void theNextMinuteIsKnownAndReadAnewEveryHalfMinute() {
    assertThat(config.window()).isEqualTo(Duration.ofSeconds(60));
    assertThat(config.windowRefresh()).isEqualTo(Duration.ofSeconds(30));
    assertThat(config.windowRowsPerShard()).isEqualTo(4096);
    assertThat(config.noticesAtMost()).isEqualTo(4096);
  }

  @Test
  void whatFailsTenTimesIsParked() {
    assertThat(config.attempts()).isEqualTo(10);
    assertThat(config.retryFirst()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.retryCap()).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void theTableIsReadFromItsBeginningEveryMinute() {
    assertThat(config.sweepInterval()).isEqualTo(Duration.ofSeconds(60));
    assertThat(config.orphanAge()).isEqualTo(Duration.ofSeconds(60));
    assertThat(config.countInterval()).isEqualTo(Duration.ofSeconds(15));
    assertThat(config.countedPerShard()).isEqualTo(2000);
  }
}
