package io.aplomo.acceptance.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ShownTimeTest {
  @Test
  void isTheStartOfTheProcessAndTheTimeSinceThen() throws IOException {
    String metrics =
        """
        # HELP process_uptime_seconds The uptime of the Java virtual machine
        # TYPE process_uptime_seconds gauge
        process_uptime_seconds{service="intake",} 12.5
        # TYPE process_start_time_seconds gauge
        process_start_time_seconds 1.7953533305E9
        """;

    assertThat(ShownTime.of(metrics)).isEqualTo(Instant.ofEpochSecond(1_795_353_343L));
  }

  @Test
  void isUnknownWhereTheMetricsDoNotTell() {
    assertThatThrownBy(() -> ShownTime.of("process_uptime_seconds 1.0"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("process_start_time_seconds");
  }
}
