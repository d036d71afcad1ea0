package io.aplomo.escalation.people.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PeopleConfigTest {
  @Test
  void aPresenceLapsesAfterTwoLostHeartbeats() {
    PeopleConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(PeopleConfig.class)
            .build()
            .getConfigMapping(PeopleConfig.class);

    assertThat(config.presenceLapse()).isEqualTo(Duration.ofSeconds(90));
  }
}
