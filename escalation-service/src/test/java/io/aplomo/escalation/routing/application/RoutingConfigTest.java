package io.aplomo.escalation.routing.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RoutingConfigTest {
  @Test
  void whatComesToBeAtRiskIsSeenWithinASecond() {
    RoutingConfig config = Desks.config();

    assertThat(config.raiseInterval()).isEqualTo(Duration.ofSeconds(1));
    assertThat(config.raiseBatchSize()).isEqualTo(500);
    assertThat(config.watchInterval()).isEqualTo(Duration.ofMinutes(5));
    assertThat(config.watchBatchSize()).isEqualTo(500);
  }
}
