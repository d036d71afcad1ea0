package io.aplomo.intake.groupcommit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class GroupCommitLimitsTest {
  @Test
  void hasTheDocumentedDefaults() {
    GroupCommitLimits limits =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(GroupCommitLimits.class, "aplomo.intake.group-commit")
            .build()
            .getConfigMapping(GroupCommitLimits.class, "aplomo.intake.group-commit");

    assertThat(limits.batchSize()).isEqualTo(256);
    assertThat(limits.batchesInFlight()).isEqualTo(2);
    assertThat(limits.queueLimit()).isEqualTo(4096);
    assertThat(limits.patience()).isEqualTo(Duration.ofSeconds(3));
    assertThat(limits.abandonAfter())
        .isEqualTo(Duration.ofSeconds(20))
        .isGreaterThan(limits.patience());
  }
}
